import type { MemberId } from '../kernel/ids.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Agreement } from '../partnerships/agreement.ts';
import { type Partnership, isOngoing } from '../partnerships/partnership.ts';

/** What stands where a member's words stood. */
export const FORGOTTEN = 'These words were deleted.';
export const FORGOTTEN_PLACE = 'Place deleted';
/** What somebody is called whose name is gone. */
export const FORMER_MEMBER = 'A former member';

const agreementWithoutWords = (agreement: Agreement): Agreement => ({
  ...agreement,
  terms: { ...agreement.terms, goals: [FORGOTTEN], success: '', where: '', contactBetween: '' },
  writers: [],
  changes: [],
});

/** That it was, with whom, when and how it ended; and nothing of what the two wrote. Only of one that is over. */
export const withoutWords = (partnership: Partnership): Partnership => {
  if (isOngoing(partnership)) throw new Error(`A ${partnership.status} partnership still needs its words.`);
  const wordless = { ...partnership, goals: FORGOTTEN };
  switch (wordless.status) {
    case 'declined':
      return { ...wordless, reason: '' };
    case 'ended':
      return {
        ...wordless,
        reason: '',
        agreement: agreementWithoutWords(wordless.agreement),
        formerAgreements: [],
        progress: [],
        actions: [],
        fitChecks: [],
        reviews: wordless.reviews.map((review) => ({ ...review, words: '' })),
      };
    default:
      return wordless;
  }
};

type StandIn = { readonly member: MemberId; readonly standIn: MemberId };

const replacing =
  ({ member, standIn }: StandIn) =>
  (id: MemberId): MemberId =>
    id === member ? standIn : id;

/** Whose words an agreement has. One from before this was noted may have words of both. */
const isWrittenBy = ({ writers }: Agreement, member: MemberId): boolean => writers.length === 0 || writers.includes(member);

const agreementWithout = (agreement: Agreement, { member, standIn }: StandIn): Agreement => {
  const replaced = replacing({ member, standIn });
  const kept = isWrittenBy(agreement, member) ? agreementWithoutWords(agreement) : agreement;
  return {
    ...kept,
    draftedBy: replaced(kept.draftedBy),
    writers: kept.writers.map(replaced),
    changes: [],
    signatures: kept.signatures.map((signature) => (signature.by === member ? { ...signature, by: standIn, name: FORMER_MEMBER } : signature)),
  };
};

/**
 * The partnership as the other keeps it when one of the two is erased: under an id that leads nowhere and without a name, without what
 * they wrote, and with everything that the other wrote alone. Only of one that is over.
 */
export const withoutMember = (partnership: Partnership, who: StandIn): Partnership => {
  if (isOngoing(partnership)) throw new Error(`A ${partnership.status} partnership has to be closed before one of the two is erased.`);
  const isMentee = partnership.menteeId === who.member;
  const replaced = replacing(who);
  const without = {
    ...partnership,
    mentorId: replaced(partnership.mentorId),
    menteeId: replaced(partnership.menteeId),
    goals: isMentee ? FORGOTTEN : partnership.goals,
  };
  switch (without.status) {
    case 'declined':
      return isMentee ? without : { ...without, reason: '' };
    case 'ended':
      return {
        ...without,
        reason: '',
        agreement: agreementWithout(without.agreement, who),
        formerAgreements: without.formerAgreements.map((agreement) => agreementWithout(agreement, who)),
        actions: without.actions
          .filter(({ addedBy }) => addedBy !== who.member)
          .map((action) => ({ ...action, owner: replaced(action.owner) })),
        fitChecks: without.fitChecks.filter(({ by }) => by !== who.member),
        reviews: without.reviews.filter(({ by }) => by !== who.member),
      };
    default:
      return without;
  }
};

/** Where they were to meet was written by either of the two, so it goes. That they met, and when, is the other's too. */
export const meetingWithoutMember = (meeting: Meeting, who: StandIn): Meeting => ({
  ...meeting,
  arrangedBy: replacing(who)(meeting.arrangedBy),
  plan: { ...meeting.plan, place: FORGOTTEN_PLACE },
});

export const meetingWithoutWords = (meeting: Meeting): Meeting => ({ ...meeting, plan: { ...meeting.plan, place: FORGOTTEN_PLACE } });
