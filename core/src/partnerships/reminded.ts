import type { MemberId } from '../kernel/ids.ts';
import { isSignedBy } from './agreement.ts';
import type { Partnership } from './partnership.ts';

/** Of the two, whoever has something to do: to answer, to sign, or, where nobody meets, the mentee, who leads. */
export const remindedIn = (partnership: Partnership): readonly MemberId[] => {
  const { mentorId, menteeId } = partnership;
  switch (partnership.status) {
    case 'proposed':
      return partnership.isMentorWilling ? [menteeId] : [mentorId, menteeId];
    case 'requested':
      return [mentorId];
    case 'agreeing':
      return [mentorId, menteeId].filter((who) => !isSignedBy(partnership.agreement, who));
    case 'active':
      return [menteeId];
    default:
      return [];
  }
};
