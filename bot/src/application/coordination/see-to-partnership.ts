import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import { dateIn } from '@mentor-network/core/kernel/time';
import type { PartnershipCommand, PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { type Partnership, THE_NETWORK, partOf } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Busy } from '../busy.ts';
import type { ActOnPartnership } from '../partnerships/act-on-partnership.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { PartnershipStore, SchemeStore } from '../ports/records.ts';

type Needs = { readonly partnerships: PartnershipStore; readonly schemes: SchemeStore; readonly act: ActOnPartnership; readonly clock: Clock };

export type NotSeenTo = PartnershipRefusal | Busy | { readonly code: 'not-found' };
type Coordinators = Extract<PartnershipCommand, { type: 'remind' | 'mark-seen' | 'close' }>;

/** What a coordinator does about a partnership of their scheme that is not their own. For anybody else there is none. */
export const makeSeeToPartnership = ({ partnerships, schemes, act, clock }: Needs) => {
  const asCoordinator = async (actor: Actor, id: PartnershipId, command: (scheme: Scheme) => Coordinators): Promise<Result<Partnership, NotSeenTo>> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    const scheme = partnership && (await schemes.all()).find((one) => one.id === partnership.schemeId);
    if (!scheme?.coordinators.includes(actor.id) || !partnership || partOf(partnership, actor.id)) return refuse({ code: 'not-found' });
    return act(id, command(scheme), { by: THE_NETWORK, at: clock.now() });
  };

  return {
    remind: (actor: Actor, id: PartnershipId) => asCoordinator(actor, id, ({ zone }) => ({ type: 'remind', coordinator: actor.id, on: dateIn(clock.now(), zone) })),
    markSeen: (actor: Actor, id: PartnershipId) => asCoordinator(actor, id, () => ({ type: 'mark-seen', coordinator: actor.id })),
    close: (actor: Actor, id: PartnershipId) => asCoordinator(actor, id, () => ({ type: 'close', why: 'coordinator', coordinator: actor.id })),
  };
};

export type SeeToPartnership = ReturnType<typeof makeSeeToPartnership>;
