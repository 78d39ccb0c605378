import type { Contract } from '@mentor-network/core/contracts/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Failure } from './call.ts';
import { useCall } from './use-call.ts';

/** What is known so far. A value stays visible while a newer one is on its way, and after a newer one failed. */
export type Known<Value> = { readonly value: Value | undefined; readonly failure: Failure | undefined; readonly isLoading: boolean; readonly reload: () => void };

/** Asks once, and again whenever the input changes or `reload` is called. An answer that was overtaken is ignored. */
export const useAnswer = <Input extends z.ZodType, Output extends z.ZodType>(contract: Contract<Input, Output>, input: z.output<Input>): Known<z.output<Output>> => {
  const call = useCall();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{ value?: z.output<Output>; failure?: Failure; of?: string }>({});
  const key = JSON.stringify(input);
  const latest = useRef(input);
  latest.current = input;

  useEffect(() => {
    const overtaken = new AbortController();
    void call(contract, latest.current, overtaken.signal).then((answer) => {
      if (overtaken.signal.aborted) return;
      setKnown((before) => {
        if (answer.ok) return { value: answer.value, of: key };
        return before.of === key && before.value !== undefined ? { ...before, failure: answer.refusal } : { failure: answer.refusal, of: key };
      });
    });
    return () => overtaken.abort();
  }, [call, contract, key, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { value: known.value, failure: known.failure, isLoading: known.of !== key, reload };
};
