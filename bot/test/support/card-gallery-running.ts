import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { ActionId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, later } from '@mentor-network/core/kernel/time';
import { ACTION_LENGTH_MAX } from '@mentor-network/core/partnerships/actions';
import { Ask } from '@mentor-network/core/partnerships/asks';
import { Outcome } from '@mentor-network/core/partnerships/partnership';
import { REVIEW_WORDS_LENGTH_MAX, ReviewStage } from '@mentor-network/core/partnerships/reviews';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { actionFormCard } from '../../src/cards/partnerships/action-form-card.ts';
import { actionsCard } from '../../src/cards/partnerships/actions-card.ts';
import { fitCheckCard, fitCheckedCard } from '../../src/cards/partnerships/fit-check-card.ts';
import { closeOfferCard, endingSoonCard, silenceCard, timeToCloseCard } from '../../src/cards/partnerships/going-on-cards.ts';
import { moreCard } from '../../src/cards/partnerships/more-card.ts';
import { partnershipCard } from '../../src/cards/partnerships/partnership-card.ts';
import { pausingCard } from '../../src/cards/partnerships/pausing-card.ts';
import { progressCard } from '../../src/cards/partnerships/progress-card.ts';
import { lookBackCard, reviewCard, reviewedCard } from '../../src/cards/partnerships/review-card.ts';
import { type Example, LONDON, ME, NOW, TODAY, agreementOf, meetingOf, viewOf } from './card-views.ts';
import type { MemberWords } from './card-words.ts';

const at = { now: NOW, zone: LONDON };
const day = (text: string): CalendarDate => CalendarDate.parse(text);

const manyActions = ({ success }: MemberWords): PartnershipView['actions'] =>
  ['2026-11-20', '2026-11-22', '2026-11-25', '2026-12-01', '2026-12-08', '2027-01-12', '2027-02-01'].map((dueOn, index) => ({
    id: ActionId.parse(`action-${index}`),
    text: success.slice(0, ACTION_LENGTH_MAX),
    isMine: index % 2 === 0,
    dueOn: day(dueOn),
    status: 'open',
  }));

const reviewsOf = ({ goals }: MemberWords): PartnershipView['reviews'] => {
  const words = goals.slice(0, REVIEW_WORDS_LENGTH_MAX);
  return [
    { stage: 'mid-point', isMine: true, helped: 'a-lot', words, readers: 'partner', at: NOW },
    { stage: 'mid-point', isMine: false, helped: 'somewhat', words, readers: 'partner', at: NOW },
    { stage: 'closing', isMine: true, helped: 'not-yet', words: '', readers: 'nobody', at: NOW },
  ];
};

/** A partnership that runs, pauses or is over, with everything that can be in it. */
export const runningCards = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const view = (status: 'active' | 'paused' | 'ended', seen: Partial<PartnershipView> = {}) => viewOf(words, scheme, status, 'mentee', seen);
  const full = { actions: manyActions(words), reviews: reviewsOf(words) };
  return [
    ...(['active', 'paused', 'ended'] as const).map((status): Example => ({ name: `partnership ${status}, full`, card: partnershipCard({ view: view(status, full), ...at }) })),
    ...Ask.options.flatMap((ask) =>
      (['active', 'paused'] as const).map((status): Example => ({ name: `partnership ${status}, ${ask}`, card: partnershipCard({ view: view(status, { asks: [ask], closesOn: day('2026-11-29'), meetings: [] }), ...at }) })),
    ),
    { name: 'partnership active, all asked, full', card: partnershipCard({ view: view('active', { ...full, asks: Ask.options, closesOn: day('2026-11-29') }), ...at }) },
    { name: 'partnership ended, mentor, reviewed', card: partnershipCard({ view: viewOf(words, scheme, 'ended', 'mentor', full), ...at }) },
    { name: 'partnership ended, never begun', card: partnershipCard({ view: view('ended', { startedAt: null, outcome: 'lapsed', goalsProgress: [] }), ...at }) },
    { name: 'partnership active, an amendment to sign', card: partnershipCard({ view: view('active', { amendment: agreementOf(words, scheme, 'other') }), ...at }) },
    { name: 'more', card: moreCard({ view: view('active') }) },
    { name: 'more, may do nothing', card: moreCard({ view: view('active', { may: [] }) }) },
    { name: 'pausing', card: pausingCard({ view: view('active'), today: TODAY }) },
    { name: 'pausing, too far ahead', card: pausingCard({ view: view('active'), today: TODAY, until: '2027-09-01', problems: [{ field: 'until', problem: 'too-far-ahead', max: 183 }] }) },
    ...workCards(words, view),
    ...reviewCards(words, view),
    ...goingOnCards(view),
  ];
};

type ViewAs = (status: 'active' | 'paused' | 'ended', seen?: Partial<PartnershipView>) => PartnershipView;

const workCards = (words: MemberWords, view: ViewAs): readonly Example[] => {
  const form = { view: view('active'), actionId: ActionId.parse('action-new'), today: TODAY };
  const problems = [
    { field: 'what', problem: 'missing' },
    { field: 'who', problem: 'missing' },
    { field: 'dueOn', problem: 'has-passed' },
  ] as const;
  return [
    { name: 'progress', card: progressCard({ view: view('active') }) },
    { name: 'progress, one goal', card: progressCard({ view: view('active', { goalsProgress: [{ text: words.goal, progress: 'under-way' }] }) }) },
    { name: 'progress, with a problem', card: progressCard({ view: view('active'), inputs: { goal1: 'reached' }, problems: [{ field: 'goal2', problem: 'not-a-choice' }] }) },
    { name: 'actions', card: actionsCard({ view: view('active'), ...at }) },
    { name: 'actions, many', card: actionsCard({ view: view('active', { actions: manyActions(words) }), ...at, note: 'This is in the list already.' }) },
    { name: 'actions, dropping', card: actionsCard({ view: view('active', { actions: manyActions(words) }), ...at, isDropping: true }) },
    { name: 'actions, none', card: actionsCard({ view: view('active', { actions: [] }), ...at }) },
    { name: 'actions, may do nothing', card: actionsCard({ view: view('active', { may: [] }), ...at }) },
    { name: 'action form', card: actionFormCard({ ...form, inputs: {}, problems: [] }) },
    { name: 'action form, with problems', card: actionFormCard({ ...form, inputs: { what: words.success.slice(0, ACTION_LENGTH_MAX), who: 'other', dueOn: '2026-01-01' }, problems }) },
  ];
};

const reviewCards = (words: MemberWords, view: ViewAs): readonly Example[] => [
  { name: 'fit check', card: fitCheckCard({ view: view('active') }) },
  { name: 'fit check, may do nothing', card: fitCheckCard({ view: view('active', { may: [] }) }) },
  { name: 'fit check, it fits', card: fitCheckedCard({ view: view('active', { fitCheck: { isGood: true, isForCoordinators: false } }) }) },
  { name: 'fit check, not quite', card: fitCheckCard({ view: view('active', { fitCheck: { isGood: false, isForCoordinators: false } }) }) },
  { name: 'fit check, not quite, no chat', card: fitCheckedCard({ view: view('active', { fitCheck: { isGood: false, isForCoordinators: false }, chatUrl: null }) }) },
  { name: 'fit check, told', card: fitCheckedCard({ view: view('active', { fitCheck: { isGood: false, isForCoordinators: true } }) }) },
  ...ReviewStage.options.flatMap((stage): Example[] => {
    const status = stage === 'mid-point' ? 'active' : 'ended';
    return [
      { name: `review, ${stage}`, card: reviewCard({ view: view(status), stage }) },
      { name: `review, ${stage}, again`, card: reviewCard({ view: view(status, { reviews: reviewsOf(words) }), stage }) },
      { name: `review, ${stage}, saved`, card: reviewedCard({ view: view(status, { reviews: reviewsOf(words) }), stage }) },
    ];
  }),
  {
    name: 'review, with problems',
    card: reviewCard({
      view: view('active'),
      stage: 'mid-point',
      inputs: { words: words.goals.slice(0, REVIEW_WORDS_LENGTH_MAX) },
      problems: [
        { field: 'helped', problem: 'missing' },
        { field: 'words', problem: 'too-long', max: REVIEW_WORDS_LENGTH_MAX },
        { field: 'readers', problem: 'not-a-choice' },
      ],
    }),
  },
  ...(['coordinators', 'nobody'] as const).map(
    (readers): Example => ({
      name: `review, saved for ${readers}`,
      card: reviewedCard({ view: view('ended', { reviews: [{ stage: 'closing', isMine: true, helped: 'a-lot', words: words.success, readers, at: NOW }] }), stage: 'closing' }),
    }),
  ),
  { name: 'look back', card: lookBackCard({ view: view('ended') }) },
  { name: 'look back, may do nothing', card: lookBackCard({ view: view('ended', { may: [] }) }) },
];

const goingOnCards = (view: ViewAs): readonly Example[] =>
  [{}, { may: [] }].flatMap((seen, index): Example[] => {
    const shown = { view: view('active', { ...seen, closesOn: day('2026-11-29') }), ...at };
    const what = index === 0 ? '' : ', may do nothing';
    return [
      { name: `silence${what}`, card: silenceCard(shown) },
      { name: `close offer${what}`, card: closeOfferCard(shown) },
      { name: `ending soon${what}`, card: endingSoonCard(shown) },
      { name: `time to close${what}`, card: timeToCloseCard(shown) },
    ];
  });

/** What is told while it runs and afterwards. */
export const runningTellings = (words: MemberWords, scheme: Scheme): readonly Example[] => {
  const [mine] = manyActions(words);
  const actionId = mine?.id ?? ActionId.parse('none');
  const told: readonly (readonly [PartnershipSubject, 'active' | 'paused' | 'ended', Partial<PartnershipView>?])[] = [
    [{ kind: 'action-added', actionId }, 'active', { actions: manyActions(words) }],
    [{ kind: 'action-due', actionId, dueOn: day('2026-11-20') }, 'active', { actions: manyActions(words) }],
    [{ kind: 'action-due', actionId: ActionId.parse('gone'), dueOn: TODAY }, 'active'],
    [{ kind: 'fit-check' }, 'active'],
    [{ kind: 'mid-point', on: TODAY }, 'active'],
    [{ kind: 'ending-soon', endsOn: day('2027-06-01') }, 'active'],
    [{ kind: 'time-to-close', endsOn: day('2027-06-01') }, 'active', { closesOn: day('2026-12-06') }],
    [{ kind: 'look-back' }, 'ended'],
    [{ kind: 'silence', aliveAt: NOW }, 'active'],
    [{ kind: 'close-offer', aliveAt: NOW }, 'active', { closesOn: day('2026-11-29') }],
    [{ kind: 'close-offer', aliveAt: NOW }, 'active'],
    ...Outcome.options.map((outcome) => [{ kind: 'partnership-ended' }, 'ended', { outcome }] as const),
    [{ kind: 'partnership-ended' }, 'ended', { outcome: 'lapsed', startedAt: null }],
  ];
  const meeting = meetingOf(words);
  const reader = { id: ME, name: words.me, zone: LONDON };
  const soon: Example = {
    name: 'telling meeting-soon, with agreed actions',
    card: tellingCard({
      about: 'partnership',
      subject: { kind: 'meeting-soon', meetingId: meeting.id, startsAt: meeting.startsAt, lead: 'day-before' },
      partnership: viewOf(words, scheme, 'active', 'mentor', { actions: manyActions(words) }),
      meeting,
      reader,
      now: later(NOW, { days: 3 }),
    }),
  };
  return [
    ...told.map(
      ([subject, status, seen], index): Example => ({
        name: `telling running ${index}, ${subject.kind}`,
        card: tellingCard({ about: 'partnership', subject, partnership: viewOf(words, scheme, status, 'mentee', seen), meeting: undefined, reader, now: NOW }),
      }),
    ),
    soon,
  ];
};
