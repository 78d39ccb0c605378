import assert from 'node:assert/strict';
import { MeetingId, MemberId, type PartnershipId } from '@mentor-network/core/kernel/ids';
import { dateIn, later, timeIn } from '@mentor-network/core/kernel/time';
import type { Telling } from '@mentor-network/core/notices/telling';
import { termsInputs } from '@mentor-network/core/partnerships/agreement-inputs';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, found, register } from '../support/people.ts';

const MARK = 'Zaphira';
export const zaphira: Actor = { ...actor(MARK), id: MemberId.parse('account-7f3a'), name: `${MARK} Quill` };
/** Whoever finds one of these after the erasing has found somebody: by their name, their address, or what they wrote. */
export const CANARY = /zaphira/i;
export const ACCOUNT = /account-7f3a/;
const words = (about: string): string => `${MARK}s words about ${about}`;

export const [mara, olu, ben, dora, dan] = [actor('Mara'), actor('Olu'), actor('Ben'), actor('Dora'), actor('Dan')];
export const coordinator: Actor = { ...actor('Coordinator'), id: COORDINATOR };

export type Running = ReturnType<typeof networkAt>;

export const drained = async ({ drainTo, clock }: Pick<Running, 'drainTo' | 'clock'>, rounds = 5): Promise<readonly Telling[]> => {
  const told: Telling[] = [];
  const drain = drainTo({
    deliver: (_to, telling) => {
      told.push(telling);
      return Promise.resolve({ status: 'delivered' });
    },
  });
  for (let round = 0; round < rounds; round += 1) {
    await drain();
    clock.ahead(150_000);
  }
  return told;
};

const granted = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** Somebody who has written wherever one can write, with others in every kind of partnership, and with everything the network keeps. */
export const departing = async (store?: DocumentStore) => {
  const running = networkAt('2026-11-23T09:00:00Z', store);
  const { requestMentoring, acceptRequest, act, changeAgreement, actOnMeeting, contacts, clock, schemes } = running;
  const now = (by: Actor) => ({ by: by.id, at: clock.now() });
  await found(running);
  for (const mentor of [mara, olu]) await register(running, mentor, { parts: 'mentor' });
  for (const mentee of [ben, dora, dan]) await register(running, mentee, { parts: 'mentee' });
  for (const scheme of await schemes.all()) await schemes.save({ ...scheme, settings: { ...scheme.settings, approvesMentors: true } });
  await register(running, zaphira, {
    parts: 'both',
    answers: {
      work: { jobTitle: words('work'), department: words('the department'), function: 'library', campus: 'main' },
      mentor: { topics: 'statistics', ownTopics: words('topics'), experience: words('experience') },
      mentee: { topics: 'statistics', hopes: words('hopes') },
      conflicts: { lineManager: 'zaphiras.manager@sample.ac.uk', iManage: 'zaphiras.report@sample.ac.uk', others: 'zaphiras.other@sample.ac.uk' },
    },
  });

  granted(await running.approveMentor.askBack(coordinator, zaphira.id, NETWORK, words('the question')));
  granted(await running.approveMentor.approve(coordinator, zaphira.id, NETWORK));
  granted(await running.approveMentor.askBack(coordinator, zaphira.id, MATCHED, words('the other question')));
  for (const scheme of await schemes.all()) await schemes.save({ ...scheme, coordinators: [COORDINATOR, zaphira.id] });

  const ask = async (mentee: Actor, mentor: Actor, goals: string): Promise<PartnershipId> =>
    granted(await requestMentoring.request(mentee, { mentorId: mentor.id, schemeId: NETWORK, goals })).partnershipId;
  const signed = async (id: PartnershipId, mentor: Actor, mentee: Actor, version: number): Promise<void> => {
    for (const who of [mentor, mentee]) granted(await act(id, { type: 'sign', version, name: who.name }, now(who)));
  };
  const write = async (id: PartnershipId, who: Actor, goal: string): Promise<void> => {
    const { partnership } = await running.partnerships.load(id);
    assert.ok(partnership?.value && 'agreement' in partnership.value);
    const { version, terms } = partnership.value.agreement;
    const inputs = { ...termsInputs(terms), goal2: goal, where: `${goal} Where`, contactBetween: `${goal} Between` };
    granted(await changeAgreement(who, { id, as: 'change-agreement', version, step: 'goals', inputs }));
    granted(await changeAgreement(who, { id, as: 'change-agreement', version: version + 1, step: 'meetings', inputs }));
  };

  const asMentee = await ask(zaphira, olu, words('goals'));
  granted(await acceptRequest.accept(asMentee, now(olu)));
  await write(asMentee, olu, 'Olu wrote this goal.');
  await signed(asMentee, olu, zaphira, 3);
  const on = later(clock.now(), { days: 3 });
  const plan = { on: dateIn(on, LONDON), at: timeIn(on, LONDON), zone: LONDON, minutes: 60, place: words('a place') };
  granted(await actOnMeeting(asMentee, MeetingId.parse('m1'), { type: 'arrange', id: MeetingId.parse('m1'), partnershipId: asMentee, plan }, now(zaphira)));

  await drained(running, 1);
  const open = await ask(zaphira, mara, words('other goals'));
  const declined = await ask(ben, zaphira, 'Bens words.');
  granted(await act(declined, { type: 'decline', reason: words('a no') }, now(zaphira)));
  const written = await ask(dora, zaphira, 'Doras words.');
  granted(await acceptRequest.accept(written, now(zaphira)));
  await write(written, zaphira, words('doras goal'));
  const ended = await ask(dan, zaphira, 'Dans words.');
  granted(await acceptRequest.accept(ended, now(zaphira)));
  await signed(ended, zaphira, dan, 1);
  granted(await act(ended, { type: 'end', isGoalReached: true, reason: words('the end') }, now(zaphira)));

  await contacts.heard(zaphira.id, { name: zaphira.name, conversation: words('a chat') }, clock.now());
  granted(await running.reminderChoice.choose(zaphira, ['two-hours']));
  granted(await running.lookAtMember.look(coordinator, zaphira.id, 'asked-for-help'));
  const links = await running.exportMyData.links(zaphira);
  await drained(running);
  return { ...running, links, ids: { asMentee, open, declined, written, ended } };
};

export type Departing = Awaited<ReturnType<typeof departing>>;
