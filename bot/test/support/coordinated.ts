import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Needed } from '@mentor-network/core/contracts/coordination';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Actor } from '../../src/application/ports/actor.ts';
import { makeConversation } from '../../src/conversation/make-conversation.ts';
import { networkAt } from './network.ts';
import { MATCHED, NETWORK, actor, register, schemeOf } from './people.ts';

const START = '2026-11-23T09:00:00.000Z';
const DAY = 24 * 3_600_000;
export const [connie, colin, mara, olu, ben, dora] = [actor('Connie'), actor('Colin'), actor('Mara'), actor('Olu'), actor('Ben'), actor('Dora')];
export const SECRET = 'wordsnobodyelsereads';

/** Two schemes with a coordinator each, two mentors and two mentees who are in both. */
export const begun = async (settings: Partial<Scheme['settings']> = {}) => {
  const network = networkAt(START);
  const tellings: { readonly to: MemberId; readonly telling: Telling }[] = [];
  const drain = network.drainTo({ deliver: (to, telling) => (tellings.push({ to, telling }), Promise.resolve({ status: 'delivered' })) });
  const drained = async (): Promise<void> => {
    for (let rounds = 0; rounds < 4; rounds += 1) await drain();
  };
  for (const [id, name, kind, coordinator] of [[NETWORK, 'University network', 'self-service', connie], [MATCHED, 'Professional services', 'matched', colin]] as const) {
    const scheme = schemeOf(id, name, kind, coordinator.id);
    await network.schemes.save({ ...scheme, settings: { ...scheme.settings, ...settings } });
  }
  for (const coordinator of [connie, colin]) await register(network, coordinator, { parts: 'mentee' });
  for (const mentor of [mara, olu]) await register(network, mentor, { parts: 'mentor' });
  for (const mentee of [ben, dora]) {
    await register(network, mentee, { parts: 'mentee' });
    network.clock.ahead(60_000);
  }
  const conversation = makeConversation({ ...network, ids: { fresh: randomUUID }, downloadUrl: (secret) => secret, tabUrl: (place) => `http://localhost/tab/#/${place}`, movableClock: undefined, onClockMoved: () => undefined });
  const told = (to: Actor) => tellings.filter((one) => one.to === to.id).map(({ telling }) => telling.subject.kind);
  const later = async (days: number): Promise<void> => {
    network.clock.ahead(days * DAY);
    await drained();
  };
  const press = async (who: Actor, verb: string, data: object = {}): Promise<string> => JSON.stringify(await conversation.press(who, verb, data));
  const today = async (who: Actor, scheme: SchemeId): Promise<readonly Needed[]> => {
    const read = await network.readToday.read(who);
    return read.ok ? (read.value.schemes.find((one) => one.scheme.id === scheme)?.needed ?? []) : [];
  };
  return { ...network, conversation, drained, told, later, press, today };
};
export type Begun = Awaited<ReturnType<typeof begun>>;

export const whyOf = (needed: readonly Needed[]): readonly string[] => needed.map((one) => (one.about === 'partnership' ? one.why : one.about));

export const asked = async ({ requestMentoring, drained }: Begun, mentee = ben): Promise<PartnershipId> => {
  const sent = await requestMentoring.request(mentee, { mentorId: mara.id, schemeId: NETWORK, goals: SECRET });
  assert.ok(sent.ok);
  await drained();
  return sent.value.partnershipId;
};

export const running = async (network: Begun, mentee = ben): Promise<PartnershipId> => {
  const id = await asked(network, mentee);
  const moment = (who: Actor) => ({ by: who.id, at: network.clock.now() });
  assert.ok((await network.acceptRequest.accept(id, moment(mara))).ok);
  for (const who of [mara, mentee]) assert.ok((await network.act(id, { type: 'sign', version: 1, name: who.name }, moment(who))).ok);
  await network.drained();
  return id;
};
