import type { CoordinatorsPartnership, CoordinatorsView } from '@mentor-network/core/privacy/coordinators-view';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Parts } from '@mentor-network/core/members/profile';
import type { Outcome } from '@mentor-network/core/partnerships/partnership';
import { LookReason } from '@mentor-network/core/privacy/looks';
import { labelOf } from '@mentor-network/core/schemes/scheme';
import { type Element, card, eyebrow, fact, line, muted, quoted, title } from '../elements.ts';
import { oneOf } from '../inputs.ts';
import { helpedWordsIn, stageWords } from '../partnerships/work-words.ts';
import { dateWords, dayWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised, countWords, listWords } from '../words.ts';
import { lookReasonWords } from './look-words.ts';

export type LookingView = { readonly mentor: MemberId; readonly name: string };

/** The question before the record: a coordinator says why, and the member will read it. */
export const lookingCard = ({ mentor, name }: LookingView) =>
  card({
    fallbackText: `Why would you like to open the record of ${name}? Open this in Teams to answer.`,
    body: [
      eyebrow('For coordinators'),
      title(`Open the record of ${name}?`),
      line(`You see dates and states, and of what was written only why a partnership ended, and reviews meant for you. ${name} can read that you looked, when and why.`, { spacing: 'Small' }),
      ...oneOf(
        { id: 'why', label: 'Why do you look?', isShort: true, choices: LookReason.options.map((why) => ({ id: why, label: capitalised(lookReasonWords(why)) })) },
        { inputs: {}, problems: [] },
      ),
    ],
    actions: [press('Open', 'member.look', { mentor }, { isPrimary: true }), press('Leave it', 'home.show', {}, { skipsInputs: true })],
  });

export type MemberRecordView = CoordinatorsView & { readonly now: Instant; readonly zone: Zone };

const PARTNERSHIPS_SHOWN_MAX = 8;

const partsInWords: { readonly [Which in Parts]: string } = { mentee: 'as a mentee', mentor: 'as a mentor', both: 'as mentor and mentee' };

/** As seen by somebody who is neither of the two. */
const outcomeInWords: { readonly [Which in Outcome]: string } = {
  completed: 'Completed, as they had agreed.',
  'completed-early': 'Completed early: the goal is reached.',
  'ended-no-fault': 'Nobody is at fault.',
  'member-left': 'One of them left the network.',
  lapsed: 'It was never signed by both.',
};

export const memberRecordCard = (view: MemberRecordView) => {
  const { member, schemes, partnerships, unreachableSince, now, zone } = view;
  const [{ lists }] = schemes;
  const day = (at: Instant): string => dayWords(at, zone, now);
  return card({
    fallbackText: `The record of ${member.name}, for coordinators. Open this in Teams to read it.`,
    body: [
      eyebrow('For coordinators'),
      title(member.name),
      line(`${member.jobTitle}, ${member.department}`, { spacing: 'Small' }),
      muted(`${labelOf(lists.functions, member.function)} · ${labelOf(lists.campuses, member.campus)}`, { spacing: 'None' }),
      fact('Registered', `${day(member.registeredAt)}, ${partsInWords[member.parts]}`, { spacing: 'Medium' }),
      fact('Schemes of yours', listWords(schemes.map(({ name }) => name))),
      ...(member.pausedUntil === null ? [] : [fact('Takes a pause until', dateWords(member.pausedUntil, dateIn(now, zone)))]),
      ...(member.capacity === 0 ? [] : [fact('Places', `${String(member.placesLeft)} of ${String(member.capacity)} left`)]),
      ...(member.wantedTopics.length === 0 ? [] : [fact('Wants to develop', listWords(member.wantedTopics.map((topic) => labelOf(lists.topics, topic))))]),
      fact('Messages', unreachableSince === null ? 'arrive' : `have not arrived since ${day(unreachableSince)}`),
      ...partnerships.slice(0, PARTNERSHIPS_SHOWN_MAX).flatMap((one) => partnershipLines(one, day, now)),
      ...(partnerships.length > PARTNERSHIPS_SHOWN_MAX ? [muted(`And ${countWords(partnerships.length - PARTNERSHIPS_SHOWN_MAX, 'older one', 'older ones')}.`)] : []),
      muted(`That you looked stands in the record, where ${member.name} can read it.`, { spacing: 'Medium' }),
    ],
    actions: [press('Home', 'home.show', {})],
  });
};

const partnershipLines = (one: CoordinatorsPartnership, day: (at: Instant) => string, now: Instant): readonly Element[] => {
  const { part, other, meetings, endReason, reviews } = one;
  const met = meetings.filter(({ status }) => status === 'met').length;
  const next = meetings.find(({ status, startsAt }) => status === 'arranged' && startsAt > now);
  return [
    fact(part === 'mentor' ? `Mentors ${other}` : `Mentored by ${other}`, standingWords(one, day), { spacing: 'Medium' }),
    ...(met > 0 || next ? [muted(`${countWords(met, 'meeting', 'meetings')} held${next ? `, the next on ${day(next.startsAt)}` : ''}`, { spacing: 'None' })] : []),
    ...(endReason ? [quoted(endReason, 'Small')] : []),
    ...reviews.flatMap(({ stage, helped, words }) => [muted(`${stageWords(stage)}, for coordinators: ${helpedWordsIn(stage, helped)}`), ...(words ? [quoted(words, 'Small')] : [])]),
  ];
};

const standingWords = ({ status, requestedAt, answerBy, startedAt, closedAt, outcome }: CoordinatorsPartnership, day: (at: Instant) => string): string => {
  const closed = closedAt === null ? '' : ` on ${day(closedAt)}`;
  switch (status) {
    case 'proposed':
      return `proposed on ${day(requestedAt)}${answerBy === null ? '' : `, to be answered by ${dateWords(answerBy)}`}`;
    case 'requested':
      return `asked on ${day(requestedAt)}${answerBy === null ? '' : `, to be answered by ${dateWords(answerBy)}`}`;
    case 'declined':
    case 'withdrawn':
    case 'expired':
      return `request ${status}${closed}`;
    case 'superseded':
      return `request closed${closed}, because another mentor had accepted`;
    case 'released':
      return `request closed${closed} by the network`;
    case 'agreeing':
      return 'the agreement is not signed by both yet';
    case 'active':
      return startedAt === null ? 'active' : `active since ${day(startedAt)}`;
    case 'paused':
      return startedAt === null ? 'paused' : `paused, together since ${day(startedAt)}`;
    case 'ended':
      return `ended${closed}. ${outcome === null ? '' : outcomeInWords[outcome]}`;
  }
};
