import type { ActionView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { dateIn } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { PartnershipTelling } from '@mentor-network/core/notices/telling';
import { card, eyebrow, muted, oneLine, quoted, title, when } from '../elements.ts';
import { actionsCard } from '../partnerships/actions-card.ts';
import { fitCheckCard } from '../partnerships/fit-check-card.ts';
import { closeOfferCard, endingSoonCard, silenceCard, timeToCloseCard } from '../partnerships/going-on-cards.ts';
import { nextBestList } from '../partnerships/next-best.ts';
import { endedWords } from '../partnerships/partnership-words.ts';
import { lookBackCard } from '../partnerships/review-card.ts';
import { ownReview } from '../partnerships/work-words.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { type Said, saidCard } from './said-card.ts';

type RunningKind = 'action-added' | 'action-due' | 'fit-check' | 'mid-point' | 'ending-soon' | 'time-to-close' | 'look-back' | 'silence' | 'close-offer';
export type RunningSubject = Extract<PartnershipSubject, { readonly kind: RunningKind }>;

/** What time brings to a partnership that runs or has run, as the same cards that wait on the page. */
export const runningTellingCard = (told: PartnershipTelling, subject: RunningSubject) => {
  const { partnership: view, now, reader } = told;
  const seen = { view, now, zone: reader.zone };
  switch (subject.kind) {
    case 'action-added':
    case 'action-due': {
      const action = view.actions.find(({ id }) => id === subject.actionId);
      return action === undefined ? actionsCard(seen) : actionTellingCard(told, action, subject.kind);
    }
    case 'fit-check':
      return fitCheckCard({ view });
    case 'mid-point':
      return saidCard({
        kind: 'Half-way',
        headline: `A moment to look at your mentoring with ${view.other.name}`,
        text: 'How much does it help, and how far are your goals? Two minutes are enough, and you choose who reads it.',
        buttons: [
          ...when(view.may.includes('review'), press('Look at it', 'review.show', { partnership: view.id, stage: 'mid-point' }, { isPrimary: true })),
          ...when(view.may.includes('set-progress'), press('How far are you?', 'progress.show', { partnership: view.id })),
          press('Partnership', 'partnership.show', { partnership: view.id }),
        ],
      });
    case 'ending-soon':
      return endingSoonCard(seen);
    case 'time-to-close':
      return timeToCloseCard(seen);
    case 'look-back':
      return lookBackCard({ view });
    case 'silence':
      return silenceCard({ view });
    case 'close-offer':
      return closeOfferCard(seen);
    default:
      return assertNever(subject);
  }
};

/** Of one agreed action: that it was added for the reader, or that its day has come. */
const actionTellingCard = ({ partnership: view, now, reader }: PartnershipTelling, action: ActionView, kind: 'action-added' | 'action-due') => {
  const { id: partnership, other, may } = view;
  const isOpen = may.includes('close-action') && action.status === 'open';
  const day = dateWords(action.dueOn, dateIn(now, reader.zone));
  const headline = kind === 'action-due' ? 'For today' : `${other.name} has noted something for you`;
  return card({
    fallbackText: `${headline}: something you agreed on with ${other.name}, by ${day}.`,
    body: [
      eyebrow('Agreed actions'),
      title(headline),
      quoted(oneLine(action.text), 'Small'),
      muted(kind === 'action-due' ? `You agreed on this with ${other.name}.` : `By ${day}. You are reminded on the morning of the day. Drop it if it does not fit.`, { spacing: 'Medium' }),
    ],
    actions: [
      ...when(isOpen, press('Done', 'action.done', { partnership, action: action.id }, { isPrimary: true })),
      ...when(isOpen, press('Drop it', 'action.drop', { partnership, action: action.id })),
      press('All actions', 'actions.show', { partnership }),
    ],
  });
};

/** That it has begun, pauses, goes on or is over. */
export const partnershipSaid = ({ partnership, reader, now, nextBest }: PartnershipTelling, kind: Extract<PartnershipSubject['kind'], `partnership-${string}`>): Said => {
  const { id, other, may, pausedUntil } = partnership;
  const open = press('Open', 'partnership.show', { partnership: id });
  const arrange = when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership: id }, { isPrimary: true }));
  switch (kind) {
    case 'partnership-started':
      return {
        kind: 'Your partnership',
        headline: `You and ${other.name} begin`,
        text: 'Both have signed the agreement. Next: arrange your first meeting.',
        buttons: [...arrange, press('Agreement', 'agreement.show', { partnership: id })],
      };
    case 'partnership-paused':
      return {
        kind: 'Your partnership',
        headline: `${other.name} would like a pause${pausedUntil === null ? '' : ` until ${dateWords(pausedUntil, dateIn(now, reader.zone))}`}`,
        text: 'No reminders come meanwhile, and then it goes on by itself. Either of you can go on sooner.',
        buttons: [open, ...when(may.includes('resume'), press('Go on', 'partnership.resume', { partnership: id }))],
      };
    case 'partnership-resumed':
      return {
        kind: 'Your partnership',
        headline: `You and ${other.name} go on`,
        text: 'The pause is over. Next: arrange a meeting.',
        buttons: [...arrange, open],
      };
    case 'partnership-ended':
      return endedSaid(partnership, nextBest);
    default:
      return assertNever(kind);
  }
};

const endedSaid = (view: PartnershipTelling['partnership'], nextBest: PartnershipTelling['nextBest']): Said => {
  const { id, other, may, outcome, startedAt, part } = view;
  const hasRun = startedAt !== null;
  const again = outcome === 'lapsed' ? ` You can begin again at any time: ${part === 'mentee' ? `ask ${other.name} once more, or somebody else` : `${other.name} can ask you once more`}.` : '';
  return {
    kind: 'Your partnership',
    headline: hasRun ? `Your mentoring with ${other.name} has ended` : `Your agreement with ${other.name} is closed`,
    text: `${endedWords(view)}${again}${hasRun ? ' The agreement stays with you.' : ''}`,
    more: nextBestList(nextBest),
    buttons: [
      part === 'mentee' ? press('Find a mentor', 'directory.find', {}) : press('My mentoring', 'mentoring.show', {}),
      ...when(hasRun && may.includes('review') && ownReview(view, 'closing') === undefined, press('Look back on it', 'review.show', { partnership: id, stage: 'closing' })),
      press('Agreement', 'agreement.show', { partnership: id }),
    ],
  };
};
