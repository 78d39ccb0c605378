import { type Directory, type MentorSummary, readDirectory } from '@mentor-network/core/contracts/directory';
import { useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../api/call.ts';
import { useCall } from '../../api/use-call.ts';
import type { Looking } from '../../ui/address.ts';

export type Found = {
  /** What was found last. It stays while something newer is looked for. */
  readonly directory: Directory | undefined;
  readonly mentors: readonly MentorSummary[];
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  readonly showMore: () => void;
  readonly retry: () => void;
};

type Shown = { readonly directory: Directory; readonly mentors: readonly MentorSummary[]; readonly of: string };

/** The directory for what is looked for. An answer that was overtaken by a later question is thrown away. */
export const useDirectory = (looking: Looking): Found => {
  const call = useCall();
  const [shown, setShown] = useState<Shown | undefined>();
  const [failure, setFailure] = useState<Failure | undefined>();
  const [round, setRound] = useState(0);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const key = JSON.stringify(looking);
  const current = useRef({ key, looking });
  current.current = { key, looking };

  const ask = (offset: number, signal?: AbortSignal): Promise<Answer<Directory>> => {
    const { scheme, words, filters, sort } = current.current.looking;
    return call(readDirectory, { ...(scheme ? { scheme } : {}), words: words.trim(), ...asLists(filters), sort, offset }, signal);
  };

  useEffect(() => {
    const overtaken = new AbortController();
    void ask(0, overtaken.signal).then((answer) => {
      if (overtaken.signal.aborted) return;
      setFailure(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setShown({ directory: answer.value, mentors: answer.value.mentors, of: key });
    });
    return () => overtaken.abort();
    // `ask` reads what is looked for from `current`, and `key` is that as text.
  }, [call, key, round]);

  const showMore = (): void => {
    if (!shown || isLoadingMore) return;
    setLoadingMore(true);
    void ask(shown.mentors.length).then((answer) => {
      setLoadingMore(false);
      if (current.current.key !== shown.of) return;
      setFailure(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setShown({ ...shown, mentors: withoutRepeats([...shown.mentors, ...answer.value.mentors]) });
    });
  };

  return {
    directory: shown?.directory,
    mentors: shown?.mentors ?? [],
    failure,
    isLoading: !failure && (shown?.of !== key || isLoadingMore),
    showMore,
    retry: () => {
      setFailure(undefined);
      setRound(round + 1);
    },
  };
};

const asLists = ({ topic, function: functions, campus, language, format }: Looking['filters']) => ({
  topic: [...topic],
  function: [...functions],
  campus: [...campus],
  language: [...language],
  format: [...format],
});

/** Between two pages somebody may have joined, and the last of one page is then the first of the next. */
const withoutRepeats = (mentors: readonly MentorSummary[]): readonly MentorSummary[] => [...new Map(mentors.map((mentor) => [mentor.id, mentor])).values()];
