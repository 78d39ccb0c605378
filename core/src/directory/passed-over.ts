import type { MemberId } from '../kernel/ids.ts';
import { type Partnership, isOngoing, otherOf } from '../partnerships/partnership.ts';

/**
 * Who is not put forward to a mentee (again): whoever is with them already, whoever was, and whoever declined them or let their
 * request run out. They can still be found and asked. What was withdrawn, or closed because another mentor said yes, is no answer.
 */
export const passedOver = (mentee: MemberId, partnerships: readonly Partnership[]): ReadonlySet<MemberId> =>
  new Set(partnerships.filter((one) => standsInTheWay(one, mentee)).map((one) => otherOf(one, mentee)));

const standsInTheWay = (partnership: Partnership, mentee: MemberId): boolean => {
  if (isOngoing(partnership) || partnership.status === 'ended') return true;
  return partnership.menteeId === mentee && (partnership.status === 'declined' || partnership.status === 'expired');
};
