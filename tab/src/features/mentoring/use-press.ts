import { type CardJson, openCard, pressButton } from '@mentor-network/core/contracts/mentoring';
import { useCallback } from 'react';
import type { Answer } from '../../api/call.ts';
import { useCall } from '../../api/use-call.ts';
import type { Press } from './draw-card.ts';

type Pressing = { readonly press: (press: Press) => Promise<Answer<CardJson>>; readonly say: (words: string) => Promise<Answer<CardJson>> };

/** What the chat understands, from the page: a press of a button, or words. Afterwards what the page knows is read again. */
export const usePress = (reload: () => void): Pressing => {
  const call = useCall();
  const press = useCallback(
    async ({ verb, data }: Press): Promise<Answer<CardJson>> => {
      const answer = await call(pressButton, { verb, data: { ...data } });
      reload();
      return answer.ok ? { ok: true, value: answer.value.card } : answer;
    },
    [call, reload],
  );
  const say = useCallback(
    async (words: string): Promise<Answer<CardJson>> => {
      const answer = await call(openCard, { words });
      reload();
      return answer.ok ? { ok: true, value: answer.value.card } : answer;
    },
    [call, reload],
  );
  return { press, say };
};
