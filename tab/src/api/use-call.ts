import { createContext, useContext } from 'react';
import type { Call } from './call.ts';

const CallContext = createContext<Call | undefined>(undefined);
export const CallProvider = CallContext.Provider;

export const useCall = (): Call => {
  const call = useContext(CallContext);
  if (!call) throw new Error('A part of the page asks the server before the page has signed in.');
  return call;
};
