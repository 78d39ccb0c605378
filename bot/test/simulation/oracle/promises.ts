import type { NoticeKind } from '@mentor-network/core/notices/notice';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Happening } from '../happenings.ts';
import type { Oracle } from './shared.ts';

type Who = 'mentor' | 'mentee' | 'both' | 'one of them' | 'coordinators';

/** Who has to be told of what, at once. Whether it still is so when it is their turn is another matter. */
const TOLD: { readonly [What in Happening]?: readonly [Who, NoticeKind] } = {
  proposed: ['both', 'proposal-received'],
  requested: ['mentor', 'request-received'],
  'mentor-willing': ['mentee', 'proposal-welcome'],
  'talk-begun': ['mentee', 'request-talk-first'],
  accepted: ['mentee', 'request-accepted'],
  'accept-undone': ['mentee', 'request-undone'],
  declined: ['mentee', 'request-declined'],
  withdrawn: ['mentor', 'request-withdrawn'],
  expired: ['both', 'request-expired'],
  superseded: ['mentor', 'request-superseded'],
  released: ['both', 'request-released'],
  started: ['one of them', 'partnership-started'],
  paused: ['one of them', 'partnership-paused'],
  resumed: ['one of them', 'partnership-resumed'],
  'ended:completed': ['one of them', 'partnership-ended'],
  'ended:completed-early': ['one of them', 'partnership-ended'],
  'ended:ended-no-fault': ['one of them', 'partnership-ended'],
  'ended:member-left': ['one of them', 'partnership-ended'],
  'ended:lapsed-unsigned': ['both', 'partnership-ended'],
  'ended:lapsed-silent': ['both', 'partnership-ended'],
  'conflict-raised': ['coordinators', 'conflict-raised'],
};

type Promised = { readonly kind: NoticeKind; readonly it: Partnership; readonly anyOf: readonly string[]; readonly at: string };

/** Whoever has to be told of something has a notice of it in the same commit. */
export const watchPromises = ({ books, problem, schemeOf }: Oracle) => {
  let promised: Promised[] = [];

  books.watch((_id, { what, partnership: it, at }) => {
    const rule = TOLD[what];
    if (!rule) return;
    const [who, kind] = rule;
    const two: readonly string[] = [it.mentorId, it.menteeId];
    const each: Readonly<Record<Who, readonly (readonly string[])[]>> = {
      mentor: [[it.mentorId]],
      mentee: [[it.menteeId]],
      both: two.map((one) => [one]),
      'one of them': [two],
      coordinators: schemeOf(it.schemeId).coordinators.filter((one) => !two.includes(one)).map((one) => [one]),
    };
    promised.push(...each[who].map((anyOf) => ({ kind, it, anyOf, at })));
  });

  return {
    check: (): void => {
      for (const { kind, it, anyOf, at } of promised) {
        if (!anyOf.some((to) => (books.plannedAt(it.id, kind, to) ?? '') >= at)) problem(`nobody is to be told "${kind}" of what was so at ${at}: ${anyOf.join(' or ')}`, [it.id, ...anyOf]);
      }
      promised = [];
    },
  };
};
