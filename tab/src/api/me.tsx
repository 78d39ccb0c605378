import { type Me, readMe } from '@mentor-network/core/contracts/sign-in';
import { type ReactNode, createContext, useContext } from 'react';
import { type Known, useAnswer } from './use-answer.ts';

const MeContext = createContext<Known<Me> | undefined>(undefined);
const NOTHING = {};

/** Who is reading, known once for the whole page, so that the number in the navigation and the pages never differ. */
export const MeProvider = ({ children }: { readonly children: ReactNode }) => <MeContext value={useAnswer(readMe, NOTHING)}>{children}</MeContext>;

export const useMe = (): Known<Me> => {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in here.');
  return me;
};
