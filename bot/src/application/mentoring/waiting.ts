import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Ask } from '@mentor-network/core/partnerships/asks';

type Matter = 'answer-request' | 'answer-proposal' | 'talk-first' | 'sign-agreement' | 'sign-amendment' | 'say-whether-met' | 'arrange-first-meeting' | Exclude<Ask, 'ending-soon'>;

/** The most urgent first: what somebody else waits for or what closes by itself, then what has a day, then what can be done any day. */
const URGENCY: readonly Matter[] = [
  'answer-request',
  'answer-proposal',
  'talk-first',
  'close-offer',
  'time-to-close',
  'sign-agreement',
  'say-whether-met',
  'sign-amendment',
  'action-due',
  'fit-check',
  'arrange-first-meeting',
  'mid-point',
  'closing-review',
  'look-back',
];

/** What of a partnership waits for its reader. */
export type Waiting = { readonly what: Exclude<Matter, 'say-whether-met'> } | { readonly what: 'say-whether-met'; readonly meeting: MeetingView };

const urgencyOf = ({ what }: Waiting): number => URGENCY.indexOf(what);

/** The most urgent of what waits in one partnership; undefined when nothing does. */
export const waitingFor = (view: PartnershipView): Waiting | undefined => allThatWaits(view).toSorted((one, other) => urgencyOf(one) - urgencyOf(other))[0];

const allThatWaits = (view: PartnershipView): readonly Waiting[] => {
  const { may, meetings, asks, status, part, talkingSince } = view;
  const unrecorded = meetings.find((meeting) => meeting.may.includes('record'));
  return [
    ...(may.includes('accept') ? [{ what: 'answer-request' } as const] : []),
    ...(may.includes('agree') || may.includes('be-willing') ? [{ what: 'answer-proposal' } as const] : []),
    ...(part === 'mentee' && talkingSince !== null ? [{ what: 'talk-first' } as const] : []),
    ...(may.includes('sign') ? [{ what: status === 'agreeing' ? 'sign-agreement' : 'sign-amendment' } as const] : []),
    ...(unrecorded ? [{ what: 'say-whether-met', meeting: unrecorded } as const] : []),
    ...(may.includes('arrange-meeting') && meetings.length === 0 ? [{ what: 'arrange-first-meeting' } as const] : []),
    ...asks.filter((ask) => ask !== 'ending-soon').map((what) => ({ what })),
  ];
};

export type WaitingIn = { readonly view: PartnershipView; readonly waiting: Waiting };

/** What waits in all of them, one of each, the most urgent first. */
export const waitingIn = (views: readonly PartnershipView[]): readonly WaitingIn[] =>
  views
    .flatMap((view) => {
      const waiting = waitingFor(view);
      return waiting ? [{ view, waiting }] : [];
    })
    .toSorted((one, other) => urgencyOf(one.waiting) - urgencyOf(other.waiting));
