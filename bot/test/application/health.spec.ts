import assert from 'node:assert/strict';
import type { HealthCheck } from '@mentor-network/core/contracts/health';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { makeCountingCourier } from '../../src/application/health/deliveries.ts';
import { makeReadHealth } from '../../src/application/health/read-health.ts';
import type { Courier } from '../../src/application/ports/courier.ts';
import { networkAt } from '../support/network.ts';
import { COORDINATOR, found } from '../support/people.ts';
import { active, talkingNetwork } from '../support/talk.ts';

const START = '2026-11-23T09:00:00Z';
const SOMEBODY = MemberId.parse('somebody');
const OF_IT = MemberId.parse('of-it');

type Options = { readonly deliver?: Courier['deliver']; readonly identity?: 'none' | 'user-assigned-managed-identity'; readonly proveIdentity?: () => Promise<void> };

const healthOf = (network: ReturnType<typeof networkAt>, { deliver, identity = 'none', proveIdentity = () => Promise.resolve() }: Options = {}) => {
  const { courier, deliveries } = makeCountingCourier({ deliver: deliver ?? (() => Promise.resolve({ status: 'delivered' })) }, network.clock);
  const deployment = { identity, store: 'sqlite', version: '1.0.0', startedAt: network.clock.now() } as const;
  const health = makeReadHealth({ ...network, deliveries, proveIdentity, deployment, itContacts: [OF_IT] });
  const failing = async (): Promise<readonly HealthCheck[]> => {
    const read = await health.read(OF_IT);
    assert.ok(read.ok);
    assert.equal(read.value.ok, read.value.checks.every(({ ok }) => ok));
    assert.ok(read.value.checks.every(({ ok, finding, advice }) => finding && (ok ? advice === '' : advice)), 'a failed check without advice');
    return read.value.checks.filter(({ ok }) => !ok).map(({ check }) => check);
  };
  return { ...health, courier, failing };
};

describe('the health of a deployment', () => {
  it('is for coordinators and IT, and for nobody else', async () => {
    const network = networkAt(START);
    await found(network);
    const health = healthOf(network);
    for (const [id, may] of [[COORDINATOR, true], [OF_IT, true], [SOMEBODY, false]] as const) {
      assert.equal(await health.mayRead(id), may);
      assert.equal((await health.read(id)).ok, may);
    }
  });

  it('is good on a good day', async () => {
    const network = networkAt(START);
    await found(network);
    const read = await healthOf(network).read(OF_IT);
    assert.ok(read.ok && read.value.ok);
    assert.deepEqual(read.value.checks.map(({ check }) => check), ['sign-in', 'store', 'schemes', 'outbox', 'tasks', 'delivery']);
  });

  it('says that the store does not answer, also to IT who are in no scheme', async () => {
    const network = networkAt(START);
    await found(network);
    await network.store.close();
    const health = healthOf(network);
    assert.deepEqual(await health.failing(), ['store']);
    assert.deepEqual(await health.ready(), { ok: false, checks: { store: false, identity: true } });
  });

  it('says that there is no token for Teams, and goes on serving the page', async () => {
    const network = networkAt(START);
    await found(network);
    const health = healthOf(network, { identity: 'user-assigned-managed-identity', proveIdentity: () => Promise.reject(new Error('no identity')) });
    assert.deepEqual(await health.failing(), ['sign-in']);
    assert.deepEqual(await health.ready(), { ok: true, checks: { store: true, identity: false } });
  });

  it('says that messages are overdue, and by how long', async () => {
    const network = await talkingNetwork(START);
    await active(network);
    const health = healthOf(network);
    assert.deepEqual(await health.failing(), []);
    network.clock.ahead(301_000);
    assert.deepEqual(await health.failing(), ['outbox']);
    const read = await health.read(OF_IT);
    assert.ok(read.ok && read.value.outbox.due > 0);
    assert.equal(read.value.outbox.oldestDueSeconds, 301);
    const drain = network.drainTo(health.courier);
    for (let taken = 1; taken > 0; ) ({ notices: taken } = await drain());
    assert.deepEqual(await health.failing(), []);
  });

  it('says that Teams takes nothing any more, and forgets it with the first message it takes', async () => {
    const network = networkAt(START);
    await found(network);
    const outcomes = [...Array.from({ length: 5 }, () => 'failed' as const), 'delivered' as const];
    const health = healthOf(network, { deliver: () => Promise.resolve({ status: outcomes.shift() ?? 'failed' }) });
    const deliver = () => health.courier.deliver(SOMEBODY, {} as Parameters<Courier['deliver']>[1]);
    for (let sent = 0; sent < 4; sent += 1) await deliver();
    assert.deepEqual(await health.failing(), []);
    await deliver();
    assert.deepEqual(await health.failing(), ['delivery']);
    await deliver();
    assert.deepEqual(await health.failing(), []);
    const read = await health.read(OF_IT);
    assert.equal(read.ok && read.value.lastDeliveredAt, network.clock.now());
  });

  it('counts a courier that breaks as one whose messages nobody took', async () => {
    const network = networkAt(START);
    await found(network);
    const health = healthOf(network, { deliver: () => Promise.reject(new Error('broken')) });
    for (let sent = 0; sent < 5; sent += 1) await assert.rejects(health.courier.deliver(SOMEBODY, {} as Parameters<Courier['deliver']>[1]));
    assert.deepEqual(await health.failing(), ['delivery']);
  });

  it('is looked at once in a few seconds, however often anybody asks whether the server is ready', async () => {
    const network = networkAt(START);
    await found(network);
    let proofs = 0;
    const health = healthOf(network, { identity: 'user-assigned-managed-identity', proveIdentity: () => Promise.resolve(void (proofs += 1)) });
    await Promise.all(Array.from({ length: 100 }, () => health.ready()));
    assert.equal(proofs, 1);
    network.clock.ahead(2_000);
    await health.ready();
    assert.equal(proofs, 2);
  });

  it('says that there is no scheme yet, which is not that the store does not answer', async () => {
    const health = healthOf(networkAt(START));
    assert.deepEqual(await health.failing(), ['schemes']);
    assert.equal((await health.ready()).ok, false);
  });

  it('says that a task is stuck', async () => {
    const network = await talkingNetwork(START);
    await active(network);
    const [task] = await network.outbox.dueTasks(network.clock.now(), 1);
    assert.ok(task);
    await network.outbox.saveTask(task, { ...task.value, status: 'stuck' });
    assert.deepEqual(await healthOf(network).failing(), ['tasks']);
  });

  it('says that nobody coordinates a scheme', async () => {
    const network = networkAt(START);
    await found(network);
    const [scheme] = await network.schemes.all();
    await network.schemes.save({ ...scheme, coordinators: [] });
    assert.deepEqual(await healthOf(network).failing(), ['schemes']);
  });
});

describe('the first scheme of a deployment', () => {
  it('is written once, and never over another', async () => {
    const network = networkAt(START);
    await found(network);
    const [scheme] = await network.schemes.all();
    assert.equal(await network.schemes.saveFirst({ ...scheme, name: 'Another' }), false);
    const empty = networkAt(START);
    assert.deepEqual(await Promise.all([empty.schemes.saveFirst(scheme), empty.schemes.saveFirst({ ...scheme, name: 'Another' })]).then((made) => made.filter(Boolean).length), 1);
  });
});
