import { randomUUID } from 'node:crypto';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { makeConversation } from '../../src/conversation/make-conversation.ts';
import { networkAt } from './network.ts';
import { NETWORK, actor, found, register } from './people.ts';

export const [mara, ben] = [actor('Mara'), actor('Ben')];

/** A network with one mentor and one mentee who can be talked with, and no door in between. */
export const talkingNetwork = async (start: string, store?: DocumentStore) => {
  const network = networkAt(start, store);
  await found(network);
  await register(network, mara, { parts: 'mentor' });
  await register(network, ben, { parts: 'mentee' });
  const conversation = makeConversation({ ...network, ids: { fresh: randomUUID }, downloadUrl: (secret) => `http://localhost/my-data?ticket=${secret}`, tabUrl: (place) => `/tab/#/${place}`, movableClock: undefined, onClockMoved: () => undefined });
  return { ...network, conversation };
};

export type Talking = Awaited<ReturnType<typeof talkingNetwork>>;

export const requested = async ({ requestMentoring }: Talking): Promise<PartnershipId> => {
  const sent = await requestMentoring.request(ben, { mentorId: mara.id, schemeId: NETWORK, goals: 'To read my own results.' });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.partnershipId;
};

/** Asked, accepted and signed by both. */
export const active = async (talking: Talking): Promise<PartnershipId> => {
  const id = await requested(talking);
  const moment = (who: Actor) => ({ by: who.id, at: talking.clock.now() });
  await talking.acceptRequest.accept(id, moment(mara));
  for (const who of [mara, ben]) await talking.act(id, { type: 'sign', version: 1, name: who.name }, moment(who));
  return id;
};
