import type { PartnershipView, ReviewView } from '@mentor-network/core/contracts/mentoring';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type Button, type Element, line, muted, oneLine, quoted, rich, row, strongRun, when } from '../elements.ts';
import { placeWords } from '../meetings/meeting-elements.ts';
import { dateWords, dayWords, meetingTimeWords, untilWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised, countWords } from '../words.ts';
import { askedOf } from './asked.ts';
import { nextBestList } from './next-best.ts';
import { endedWords, nextMeeting } from './partnership-words.ts';
import { type PartnershipCardView, type Standing, findOthers, myMentoring, whoIs } from './standing.ts';
import { dueWords, helpedWordsIn, openActions, ownReview, progressWords, stageWords } from './work-words.ts';

/** How a partnership stands that runs, pauses or is over. The abilities say what may be done; a card holds six buttons at most. */

const ACTIONS_SHOWN_MAX = 5;

const together = ({ part, other }: PartnershipView): string => (part === 'mentor' ? `You mentor ${other.name}` : `${other.name} is your mentor`);

const heading = (text: string): Element => rich([strongRun(text)], { spacing: 'Medium' });

const meetingOf = ({ view, now, zone }: PartnershipCardView): readonly Element[] => {
  const meeting = nextMeeting(view, now);
  if (!meeting) return [heading('Next meeting'), line('None is arranged.', { spacing: 'Small' })];
  const until = untilWords(meeting.startsAt, zone, now);
  return [
    heading('Next meeting'),
    line(`${meetingTimeWords(meeting.startsAt, zone, now, [meeting.plan.zone])}${until === undefined ? '' : `, ${until}`}`, { spacing: 'Small' }),
    muted(placeWords(meeting), { spacing: 'None' }),
    row([press('Open meeting', 'meeting.show', { partnership: view.id, meeting: meeting.id })]),
  ];
};

const goalsOf = ({ goalsProgress }: PartnershipView): readonly Element[] =>
  goalsProgress.length === 0
    ? []
    : [
        heading(goalsProgress.length === 1 ? 'Goal' : 'Goals'),
        ...goalsProgress.flatMap(({ text, progress }, index) => [
          line(`${index + 1}. ${oneLine(text)}`, { spacing: 'Small' }),
          muted(capitalised(progressWords(progress)), { spacing: 'None' }),
        ]),
      ];

const actionsOf = ({ view, now, zone }: PartnershipCardView): readonly Element[] => {
  const open = openActions(view);
  const rest = open.length - ACTIONS_SHOWN_MAX;
  if (open.length === 0) return [];
  const today = dateIn(now, zone);
  return [
    heading('Agreed actions'),
    ...open.slice(0, ACTIONS_SHOWN_MAX).flatMap((action) => [line(`• ${oneLine(action.text)}`, { spacing: 'Small' }), muted(dueWords(action, view, today), { spacing: 'None' })]),
    ...when(rest > 0, muted(`And ${countWords(rest, 'more', 'more')}.`)),
  ];
};

const reviewOf = (review: ReviewView, { other }: PartnershipView): readonly Element[] => [
  line(`${stageWords(review.stage)}, ${review.isMine ? 'you' : other.name}: ${helpedWordsIn(review.stage, review.helped)}.`, { spacing: 'Small' }),
  ...(review.words ? [quoted(review.words, 'Small')] : []),
];

const reviewsOf = (view: PartnershipView): readonly Element[] => (view.reviews.length === 0 ? [] : [heading('Reviews'), ...view.reviews.flatMap((review) => reviewOf(review, view))]);

const sinceWords = ({ view, now, zone }: PartnershipCardView): readonly Element[] => {
  if (view.agreement === null) return [];
  const until = dateWords(view.agreement.endsOn, dateIn(now, zone));
  return [muted(view.startedAt === null ? `Until ${until}` : `Since ${dayWords(view.startedAt, zone, now)}, until ${until}`, { spacing: 'None' })];
};

const workButtons = ({ id, may }: PartnershipView): readonly Button[] => [
  ...when(may.includes('set-progress'), press('How far are you?', 'progress.show', { partnership: id })),
  ...when(may.includes('add-action') || may.includes('close-action'), press('Actions', 'actions.show', { partnership: id })),
];

const endButton = ({ id, may }: PartnershipView): readonly Button[] => when(may.includes('end'), press('End', 'partnership.ending', { partnership: id }));

export const active = (seen: PartnershipCardView): Standing => {
  const { view, now } = seen;
  const asked = askedOf(seen);
  const mayArrange = view.may.includes('arrange-meeting') && nextMeeting(view, now) === undefined;
  return {
    kind: 'Your partnership',
    headline: together(view),
    body: [whoIs(view), ...sinceWords(seen), ...asked, ...meetingOf(seen), ...goalsOf(view), ...actionsOf(seen), ...reviewsOf(view)],
    buttons: [
      ...when(mayArrange, press('Arrange a meeting', 'meeting.plan', { partnership: view.id }, { isPrimary: asked.length === 0 })),
      ...workButtons(view),
      press('More', 'partnership.more', { partnership: view.id }, { tooltip: 'Agreement, pause and reviews' }),
      ...endButton(view),
    ],
  };
};

export const paused = (seen: PartnershipCardView): Standing => {
  const { view, now, zone } = seen;
  const until = view.pausedUntil === null ? '' : ` until ${dateWords(view.pausedUntil, dateIn(now, zone))}`;
  const asked = askedOf(seen);
  return {
    kind: 'Your partnership',
    headline: `You and ${view.other.name} are taking a pause`,
    body: [
      whoIs(view),
      line(`Paused${until}. No reminders come while you pause, and then it goes on by itself. Go on sooner whenever it suits you both.`, { spacing: 'Small' }),
      ...asked,
      ...goalsOf(view),
      ...actionsOf(seen),
      ...reviewsOf(view),
    ],
    buttons: [
      ...when(view.may.includes('resume'), press('Go on', 'partnership.resume', { partnership: view.id }, { isPrimary: asked.length === 0 })),
      ...workButtons(view),
      press('Agreement', 'agreement.show', { partnership: view.id }),
      ...endButton(view),
    ],
  };
};

export const ended = ({ view, now, zone, nextBest }: PartnershipCardView): Standing => {
  const hasRun = view.startedAt !== null;
  const mayReview = hasRun && view.may.includes('review') && ownReview(view, 'closing') === undefined;
  const isMentee = view.part === 'mentee';
  return {
    kind: 'Your partnership',
    headline: `Your mentoring with ${view.other.name} has ended`,
    body: [
      line(endedWords(view), { spacing: 'Small' }),
      ...(view.closedAt === null ? [] : [muted(`On ${dayWords(view.closedAt, zone, now)}. Thank you for the time you gave each other.`)]),
      ...goalsOf(view),
      ...reviewsOf(view),
      ...nextBestList(nextBest),
      ...when(isMentee && hasRun, muted('You can look for another mentor whenever you like, or mentor somebody yourself.', { spacing: 'Medium' })),
    ],
    buttons: [
      ...(isMentee ? [findOthers] : [myMentoring]),
      ...when(mayReview, press('Look back on it', 'review.show', { partnership: view.id, stage: 'closing' })),
      ...when(isMentee && hasRun && nextBest === undefined, press('Mentor others too', 'profile.show', {})),
      ...when(view.agreement !== null, press('Agreement', 'agreement.show', { partnership: view.id })),
    ],
  };
};
