import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type RefObject, useEffect, useRef, useState } from 'react';

const SEEN_AFTER_MILLISECONDS = 3000;

/** The partnerships that somebody else has changed while the member was looking. Their own presses are not news to them. */
export const useChanges = (
  partnerships: readonly PartnershipView[] | undefined,
  isOwnPress: RefObject<boolean>,
  tell: (changed: PartnershipView) => void,
): ReadonlySet<string> => {
  const known = useRef<ReadonlyMap<string, string> | undefined>(undefined);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const telling = useRef(tell);
  telling.current = tell;

  useEffect(() => {
    if (!partnerships) return;
    const before = known.current;
    known.current = new Map(partnerships.map((partnership) => [partnership.id, JSON.stringify(partnership)]));
    const isOwn = isOwnPress.current;
    isOwnPress.current = false;
    if (!before || isOwn) return;
    const news = partnerships.filter(({ id }) => before.get(id) !== known.current?.get(id));
    if (news.length === 0) return;
    setChanged(new Set(news.map(({ id }) => id)));
    for (const partnership of news) telling.current(partnership);
  }, [partnerships, isOwnPress]);

  useEffect(() => {
    if (changed.size === 0) return;
    const timer = setTimeout(() => setChanged(new Set()), SEEN_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [changed]);
  return changed;
};
