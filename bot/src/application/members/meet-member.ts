import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Told } from '@mentor-network/core/members/member';
import { type Actor, NAMELESS } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { ActOnMember } from './act-on-member.ts';

const REMEMBERED_MAX = 5_000;

const toldBy = ({ id, name, email, zone, isZoneTold }: Actor): Told => ({
  id,
  ...(name === NAMELESS ? {} : { name }),
  ...(email ? { email } : {}),
  ...(isZoneTold ? { zone } : {}),
});

/**
 * Somebody may marry, move, or get another address: what Teams tells of them when they act is kept, one commit for each change. Asked only
 * in the chat, because a sign-in knows a person by another address than the one that colleagues write to.
 */
export const makeMeetMember = ({ actOnMember, clock }: { readonly actOnMember: ActOnMember; readonly clock: Clock }) => {
  /** What was told last, so that nothing is read for saying the same again. */
  const lastTold = new Map<MemberId, string>();

  return async (actor: Actor): Promise<void> => {
    const told = toldBy(actor);
    const said = JSON.stringify(told);
    if (lastTold.get(actor.id) === said) return;
    const met = await actOnMember(actor.id, { type: 'meet', told }, { by: actor.id, at: clock.now() });
    if (!met.ok && met.refusal.code === 'busy') return;
    lastTold.delete(actor.id);
    lastTold.set(actor.id, said);
    const [oldest] = lastTold.keys();
    if (lastTold.size > REMEMBERED_MAX && oldest !== undefined) lastTold.delete(oldest);
  };
};
