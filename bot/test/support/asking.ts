import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Actor } from '../../src/application/ports/actor.ts';
import { networkAt } from './network.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, found, register } from './people.ts';

export const [mara, olu, ben, cara] = [actor('Mara'), actor('Olu'), actor('Ben'), actor('Cara')];
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Two mentors and two mentees, what was told to whom in which order, and the deeds that the specs of requests have in common. */
export const askingNetwork = async (start: string, given?: Parameters<typeof networkAt>[1]) => {
  const network = networkAt(start, given);
  await found(network);
  for (const mentor of [mara, olu]) await register(network, mentor, { parts: 'mentor' });
  for (const mentee of [ben, cara]) await register(network, mentee, { parts: 'mentee' });
  return { ...network, ...deedsIn(network) };
};

export type AskingNetwork = Awaited<ReturnType<typeof askingNetwork>>;

export const deedsIn = (network: ReturnType<typeof networkAt>) => {
  const told: { readonly to: MemberId; readonly telling: Telling }[] = [];
  const drain = network.drainTo({
    deliver: (to, telling) => {
      told.push({ to, telling });
      return Promise.resolve({ status: 'delivered' });
    },
  });
  const moment = (who: Actor) => ({ by: who.id, at: network.clock.now() });
  const granted = <Value>(what: string, result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
    if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
  const now = async (id: PartnershipId): Promise<Partnership> => {
    const partnership = (await network.partnerships.load(id)).partnership?.value;
    if (!partnership) throw new Error('There is a partnership.');
    return partnership;
  };
  return {
    told,
    moment,
    now,
    tellings: () => told.map(({ to, telling }) => `${to}: ${telling.subject.kind}`),
    settle: async (): Promise<void> => {
      for (let rounds = 0; rounds < 6; rounds += 1) await drain();
    },
    ask: async (mentee: Actor, mentor: Actor): Promise<PartnershipId> =>
      granted('to ask', await network.requestMentoring.request(mentee, { mentorId: mentor.id, schemeId: NETWORK, goals: 'To read my own results.' })).partnershipId,
    propose: async (mentee: Actor, mentor: Actor, schemeId = MATCHED): Promise<PartnershipId> =>
      granted('to propose', await network.proposeMatch.propose(COORDINATOR, { schemeId, mentorId: mentor.id, menteeId: mentee.id, suggestion: 'Both read statistics.' })).partnershipId,
    accept: (id: PartnershipId, mentor: Actor) => network.acceptRequest.accept(id, moment(mentor)),
    undo: (id: PartnershipId, mentor: Actor) => network.acceptRequest.undo(id, moment(mentor)),
    command: async (id: PartnershipId, who: Actor, command: PartnershipCommand): Promise<void> => {
      granted(command.type, await network.act(id, command, moment(who)));
    },
    statusOf: async (id: PartnershipId) => (await now(id)).status,
    heldBy: async (mentor: Actor) => (await network.members.load(mentor.id)).places?.value.heldBy ?? [],
    openOf: async (mentee: Actor) => {
      const { open = [], accepted = [] } = (await network.members.load(mentee.id)).openRequests?.value ?? {};
      return { open: open.map(({ partnershipId }) => partnershipId), accepted: accepted.map(({ partnershipId }) => partnershipId) };
    },
  };
};
