import type { Needed } from '@mentor-network/core/contracts/coordination';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import type { Button } from '../elements.ts';
import { dateWords, dayWords, relativeWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';

type NeededPartnership = Extract<Needed, { about: 'partnership' }>;
type At = { readonly now: Instant; readonly zone: Zone };

/** Whom it is about. */
export const whoWords = (needed: Needed): string => (needed.about === 'partnership' ? `${needed.mentor.name} and ${needed.mentee.name}` : needed.member.name);

const sinceLife = ({ aliveAt }: NeededPartnership, { now, zone }: At): string => (aliveAt === null ? 'They have not met.' : `They have not met since ${dayWords(aliveAt, zone, now)}.`);

const waitingWords = ({ status, mentor, mentee, answerBy }: NeededPartnership, { now, zone }: At): string => {
  const until = answerBy === null ? '' : ` It waits until ${dateWords(answerBy, dateIn(now, zone))}.`;
  return status === 'proposed' ? `Your proposal to ${mentor.name} and ${mentee.name} is not answered by both.${until}` : `${mentor.name} has not answered ${mentee.name} yet.${until}`;
};

/** Why a coordinator may be needed, in a sentence or two; never what anybody wrote. */
export const whyWords = (needed: Needed, at: At): string => {
  if (needed.about === 'approval') return 'Would like to mentor, and waits for your approval.';
  if (needed.about === 'unreachable') return `No message has reached them since ${dayWords(needed.since, at.zone, at.now)}, and ${countWords(needed.partnerships, 'partnership of theirs waits', 'partnerships of theirs wait')}.`;
  switch (needed.why) {
    case 'unanswered':
      return waitingWords(needed, at);
    case 'unsigned':
      return 'They have agreed to work together, and the agreement is not signed by both.';
    case 'silent':
      return `${sinceLife(needed, at)} A kind question may be enough.`;
    case 'long-silent':
      return `${sinceLife(needed, at)} Perhaps it is over, and nobody has said so.`;
    case 'conflict':
      return 'One of them has said that the two should not be matched any more. Neither who nor why is told to anybody.';
    case 'fit':
      return 'One of them says that it does not quite fit, and would like you to know.';
    default:
      return assertNever(needed.why);
  }
};

export const sinceWords = ({ since }: Needed, { now, zone }: At): string => {
  const day = dateIn(since, zone);
  return `Since ${relativeWords(day, dateIn(now, zone)) ?? dateWords(day, dateIn(now, zone))}`;
};

const remindTitle = ({ why, status }: NeededPartnership): string => {
  if (why === 'silent') return 'Ask the mentee';
  return status === 'requested' ? 'Remind the mentor' : 'Remind them';
};

/** The one thing to do about it; undefined while there is nothing more to do today. */
export const actionFor = (needed: Needed): Button | undefined => {
  if (needed.about === 'approval') return press('Look', 'approval.show', { member: needed.member.id, scheme: needed.schemeId });
  if (needed.about === 'unreachable') return press('Close kindly', 'coordination.leaving', { member: needed.member.id, scheme: needed.schemeId });
  const partnership = { partnership: needed.partnershipId };
  switch (needed.why) {
    case 'unanswered':
    case 'unsigned':
    case 'silent':
      return needed.isRemindedToday ? undefined : press(remindTitle(needed), 'coordination.remind', partnership);
    case 'long-silent':
      return press('Close kindly', 'coordination.closing', partnership);
    case 'conflict':
    case 'fit':
      return press('Get in touch', 'coordination.show', partnership);
    default:
      return assertNever(needed.why);
  }
};
