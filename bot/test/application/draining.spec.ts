import assert from 'node:assert/strict';
import { MeetingId } from '@mentor-network/core/kernel/ids';
import type { Delivery } from '@mentor-network/core/notices/settle';
import type { Telling } from '@mentor-network/core/notices/telling';
import { later } from '@mentor-network/core/kernel/time';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import type { Courier } from '../../src/application/ports/courier.ts';
import { composeNetwork } from '../../src/compose-network.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { type Talking, active, ben, mara, requested, talkingNetwork } from '../support/talk.ts';

const HOUR = 3_600_000;

const courierThat = (deliver: (telling: Telling) => Delivery) => {
  const told: string[] = [];
  const courier: Courier = {
    deliver: (to, telling) => {
      const delivery = deliver(telling);
      if (delivery.status === 'delivered') told.push(`${to}: ${telling.subject.kind}`);
      return Promise.resolve(delivery);
    },
  };
  return { courier, told };
};

const delivers = () => courierThat(() => ({ status: 'delivered' }));

const arranged = async (talking: Talking) => {
  const id = await active(talking);
  await talking.drainTo(delivers().courier)();
  const plan = { on: '2026-11-25', at: '14:00', minutes: '60', place: 'Teams' };
  await talking.conversation.press(ben, 'meeting.arrange', { partnership: id, meeting: 'm1', ...plan });
  return id;
};

describe('draining', () => {
  it('by two servers at once tells everything once', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    const { courier, told } = delivers();
    await Promise.all([talking.drainTo(courier)(), talking.drainTo(courier)(), talking.drainTo(courier)()]);
    assert.deepEqual(told, ['mara: request-received']);
  });

  it('does not tell what it took so long to claim that another may be telling it', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    const { store, clock } = talking;
    let isSlow = true;
    const slow: DocumentStore = {
      ...store,
      commit: async (partition, operations) => {
        const committed = await store.commit(partition, operations);
        const isClaim = operations.some((operation) => operation.op === 'replace' && operation.document.type === 'notice');
        if (isClaim && isSlow) clock.ahead(HOUR / 4);
        isSlow &&= !isClaim;
        return committed;
      },
    };
    const network = composeNetwork({ ...talking, store: slow, ids: { fresh: () => 'fresh' }, defaultZone: LONDON, onCommitted: () => undefined });
    const { courier, told } = delivers();
    const drain = network.drainTo(courier);
    await drain();
    assert.deepEqual([told, isSlow], [[], false]);
    await drain();
    assert.deepEqual(told, ['mara: request-received']);
  });

  it('after it was done does nothing again', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    const { courier, told } = delivers();
    const drain = talking.drainTo(courier);
    await drain();
    await drain();
    assert.equal(told.length, 1);
  });

  it('after a day asleep reminds once, and not of what has passed', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await arranged(talking);
    talking.clock.ahead(47 * HOUR);
    const { courier, told } = delivers();
    await talking.drainTo(courier)();
    assert.deepEqual(told.toSorted(), ['ben: meeting-soon', 'mara: meeting-arranged', 'mara: meeting-soon']);
    talking.clock.ahead(9 * HOUR);
    await talking.drainTo(courier)();
    assert.deepEqual(told.slice(3).toSorted(), ['ben: meeting-held', 'mara: meeting-held']);
  });

  it('does not remind of a meeting that was moved away or cancelled', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const id = await arranged(talking);
    const { courier, told } = delivers();
    await talking.conversation.press(mara, 'meeting.cancel', { partnership: id, meeting: 'm1' });
    talking.clock.ahead(30 * HOUR);
    await talking.drainTo(courier)();
    assert.deepEqual(told, ['ben: meeting-cancelled']);
  });

  it('waits as long as Teams says, and then delivers', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    let isThrottled = true;
    const { courier, told } = courierThat(() => (isThrottled ? { status: 'throttled', retryAfterSeconds: 90 } : { status: 'delivered' }));
    const drain = talking.drainTo(courier);
    await drain();
    isThrottled = false;
    talking.clock.ahead(89_000);
    await drain();
    assert.deepEqual(told, []);
    talking.clock.ahead(1_000);
    await drain();
    assert.deepEqual(told, ['mara: request-received']);
  });

  it('of somebody who cannot be reached stops, and their page says what they missed', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const id = await arranged(talking);
    talking.clock.ahead(30 * HOUR);
    const { courier } = courierThat(({ reader }) => (reader.id === mara.id ? { status: 'unreachable', why: 'blocked' } : { status: 'delivered' }));
    await talking.drainTo(courier)();
    const undelivered = async (reader: typeof ben) => (await talking.readMentoring.one(id, reader.id))?.meetings.map(({ isReminderUndelivered }) => isReminderUndelivered);
    assert.deepEqual(await undelivered(mara), [true]);
    assert.deepEqual(await undelivered(ben), [false]);
  });

  it('tells somebody who can be reached again what they missed, as far as it is still so', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const asked = await requested(talking);
    const unreachable = courierThat(() => ({ status: 'unreachable', why: 'not-installed' }));
    await talking.drainTo(unreachable.courier)();
    const { courier, told } = delivers();
    const drain = talking.drainTo(courier);
    await drain();
    assert.deepEqual(told, []);
    await talking.contacts.heard(mara.id, { conversation: 'hers' }, talking.clock.now());
    await drain();
    assert.deepEqual(told, ['mara: request-received']);
    await talking.contacts.heard(mara.id, { conversation: 'hers' }, talking.clock.now());
    await drain();
    assert.equal(told.length, 1);

    await talking.act(asked, { type: 'withdraw' }, { by: ben.id, at: talking.clock.now() });
    await talking.drainTo(unreachable.courier)();
    await talking.contacts.lost(mara.id, 'blocked', talking.clock.now());
    await talking.contacts.heard(mara.id, { conversation: 'hers' }, talking.clock.now());
    await drain();
    assert.deepEqual(told, ['mara: request-received', 'mara: request-withdrawn']);
  });

  it('runs a task again that was planned again while it ran', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    const unreachable = courierThat(() => ({ status: 'unreachable', why: 'not-installed' }));
    await talking.drainTo(unreachable.courier)();
    const { store, clock, contacts } = talking;
    await contacts.heard(mara.id, { conversation: 'hers' }, clock.now());
    const pending = await store.query({ type: 'task', where: [{ field: 'status', is: '=', value: 'pending' }], limit: 10 });
    const planned = pending.documents.find(({ id }) => id.startsWith('task.tell-again.'));
    assert.ok(planned);
    // While the task asks what is undelivered, she is lost and heard once more.
    let isFirst = true;
    const interrupting: DocumentStore = {
      ...store,
      query: async (query) => {
        if (query.type === 'notice' && isFirst) {
          isFirst = false;
          await contacts.lost(mara.id, 'blocked', clock.now());
          await contacts.heard(mara.id, { conversation: 'hers' }, clock.now());
        }
        return store.query(query);
      },
    };
    const slow = networkAt(clock.now(), interrupting);
    await slow.drainTo(delivers().courier)();
    assert.deepEqual(slow.faults, []);
    const after = await store.read(planned.partition, planned.id);
    assert.equal(after?.body.status, 'pending');
    await slow.drainTo(delivers().courier)();
    assert.equal((await store.read(planned.partition, planned.id))?.body.status, 'done');
  });

  it('goes on after a courier that throws, and is not stopped by it', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    await requested(talking);
    const broken: Courier = { deliver: () => Promise.reject(new Error('A bug.')) };
    await talking.drainTo(broken)();
    assert.equal(talking.faults.length, 1);
    talking.clock.ahead(HOUR);
    const { courier, told } = delivers();
    await talking.drainTo(courier)();
    assert.deepEqual(told, ['mara: request-received']);
  });

  it('expires a request that nobody answered, on its day and not before', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const id = await requested(talking);
    const drain = talking.drainTo(delivers().courier);
    const status = async () => (await talking.partnerships.load(id)).partnership?.value.status;
    const answerBy = (await talking.readMentoring.one(id, ben.id))?.answerBy;
    assert.equal(answerBy, '2026-12-07');
    talking.clock.ahead(Date.parse('2026-12-07T23:59:00Z') - Date.parse(talking.clock.now()));
    await drain();
    assert.equal(await status(), 'requested');
    talking.clock.ahead(120_000);
    await drain();
    assert.equal(await status(), 'expired');
    await drain();
    assert.deepEqual((await talking.members.load(ben.id)).openRequests?.value.open, []);
  });

  it('refuses to record a meeting that has not begun, whatever the clock of the sender says', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const id = await arranged(talking);
    const early = { by: ben.id, at: later(talking.clock.now(), { hours: 1 }) };
    const recorded = await talking.actOnMeeting(id, MeetingId.parse('m1'), { type: 'record', outcome: 'met' }, early);
    assert.equal(!recorded.ok && recorded.refusal.code, 'not-over-yet');
  });
});
