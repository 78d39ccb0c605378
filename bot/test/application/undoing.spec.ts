import assert from 'node:assert/strict';
import { networkAt } from '../support/network.ts';
import { stoppingAfter } from '../support/stopping-store.ts';
import { type AskingNetwork, DAY, MINUTE, askingNetwork, ben, cara, mara, olu } from '../support/asking.ts';

const MONDAY = '2026-11-23T09:00:00Z';
const ROUNDS = 100;

const bothAsked = async () => {
  const network = await askingNetwork(MONDAY);
  const [atMara, atOlu] = [await network.ask(ben, mara), await network.ask(ben, olu)];
  await network.settle();
  return { network, atMara, atOlu };
};

const refusalOf = (result: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }) => (result.ok ? 'done' : result.refusal.code);

describe('an acceptance', () => {
  it('leaves the mentee’s other requests open until it can no longer be taken back, and then closes them', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    assert.equal(refusalOf(await network.accept(atMara, mara)), 'done');
    await network.settle();
    assert.deepEqual([await network.statusOf(atMara), await network.statusOf(atOlu)], ['agreeing', 'requested']);
    assert.deepEqual(await network.openOf(ben), { open: [atMara, atOlu], accepted: [atMara] });

    network.clock.ahead(29 * MINUTE);
    await network.settle();
    assert.equal(await network.statusOf(atOlu), 'requested');
    network.clock.ahead(MINUTE);
    await network.settle();
    assert.equal(await network.statusOf(atOlu), 'superseded');
    assert.deepEqual(await network.openOf(ben), { open: [], accepted: [] });
    assert.deepEqual(network.tellings().toSorted(), ['ben: request-accepted', 'mara: request-received', 'olu: request-received', 'olu: request-superseded']);
    assert.deepEqual(network.faults, []);
  });

  it('that is taken back gives the place back, costs no other request, and leaves this one waiting', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    await network.accept(atMara, mara);
    network.clock.ahead(29 * MINUTE);
    assert.equal(refusalOf(await network.undo(atMara, mara)), 'done');
    await network.settle();
    network.clock.ahead(DAY);
    await network.settle();
    assert.deepEqual([await network.statusOf(atMara), await network.statusOf(atOlu)], ['requested', 'requested']);
    assert.deepEqual([await network.heldBy(mara), await network.openOf(ben)], [[], { open: [atMara, atOlu], accepted: [] }]);
    assert.ok(network.tellings().includes('ben: request-undone'));
    assert.deepEqual(network.faults, []);
  });

  it('is taken back by the mentor alone, once, and within the half hour', async () => {
    const { network, atMara } = await bothAsked();
    assert.equal(refusalOf(await network.undo(atMara, mara)), 'not-from-here');
    await network.accept(atMara, mara);
    assert.equal(refusalOf(await network.undo(atMara, ben)), 'only-the-other-may');
    assert.equal(refusalOf(await network.undo(atMara, olu)), 'not-yours');
    network.clock.ahead(30 * MINUTE);
    assert.equal(refusalOf(await network.undo(atMara, mara)), 'too-late-to-undo');
    assert.equal(await network.statusOf(atMara), 'agreeing');
  });

  it('can follow on one that was taken back, whatever of that one has been done by then', async () => {
    for (const isSettledBetween of [true, false]) {
      const { network, atMara, atOlu } = await bothAsked();
      await network.accept(atMara, mara);
      await network.undo(atMara, mara);
      if (isSettledBetween) await network.settle();
      assert.equal(refusalOf(await network.accept(atMara, mara)), 'done');
      await network.settle();
      assert.deepEqual([await network.statusOf(atMara), await network.heldBy(mara)], ['agreeing', [atMara]]);
      assert.deepEqual((await network.openOf(ben)).accepted, [atMara]);
      network.clock.ahead(30 * MINUTE);
      await network.settle();
      assert.deepEqual([await network.statusOf(atOlu), await network.heldBy(mara)], ['superseded', [atMara]]);
      await network.command(atMara, ben, { type: 'end', isGoalReached: false, reason: '' });
      await network.settle();
      assert.deepEqual(await network.heldBy(mara), []);
      assert.deepEqual(network.faults, []);
    }
  });

  it('that was taken back is not brought about by a late repeat of its task', async () => {
    const { network, atMara } = await bothAsked();
    const moment = network.moment(mara);
    await network.accept(atMara, mara);
    await network.undo(atMara, mara);
    const repeated = await network.acceptRequest.complete({ id: atMara, undone: 0, moment });
    assert.equal(refusalOf(repeated), 'not-from-here');
    assert.deepEqual([await network.statusOf(atMara), await network.heldBy(mara), (await network.openOf(ben)).accepted], ['requested', [], []]);
  });

  it('leaves the mentor a working day at least when it is taken back', async () => {
    const { network, atMara } = await bothAsked();
    network.clock.ahead(14 * DAY);
    const last = await network.now(atMara);
    assert.equal('answerBy' in last && last.answerBy, '2026-12-07');
    await network.accept(atMara, mara);
    await network.undo(atMara, mara);
    const open = await network.now(atMara);
    assert.equal('answerBy' in open && open.answerBy, '2026-12-08');
    network.clock.ahead(DAY);
    await network.settle();
    assert.equal(await network.statusOf(atMara), 'requested');
    network.clock.ahead(DAY);
    await network.settle();
    assert.equal(await network.statusOf(atMara), 'expired');
  });

  it('stands at once when both have signed, and costs no other request when it is ended first', async () => {
    const signed = await bothAsked();
    await signed.network.accept(signed.atMara, mara);
    for (const who of [ben, mara]) await signed.network.command(signed.atMara, who, { type: 'sign', version: 1, name: who.name });
    await signed.network.settle();
    assert.deepEqual([await signed.network.statusOf(signed.atOlu), await signed.network.openOf(ben)], ['superseded', { open: [], accepted: [] }]);

    const ended = await bothAsked();
    await ended.network.accept(ended.atMara, mara);
    await ended.network.command(ended.atMara, ben, { type: 'end', isGoalReached: false, reason: '' });
    await ended.network.settle();
    assert.deepEqual([await ended.network.statusOf(ended.atOlu), await ended.network.openOf(ben)], ['requested', { open: [ended.atOlu], accepted: [] }]);
  });

  it('closes no request that the mentee sent after it', async () => {
    const network = await askingNetwork(MONDAY);
    const atMara = await network.ask(ben, mara);
    await network.accept(atMara, mara);
    network.clock.ahead(10 * MINUTE);
    const atOlu = await network.ask(ben, olu);
    network.clock.ahead(DAY);
    await network.settle();
    assert.deepEqual([await network.statusOf(atMara), await network.statusOf(atOlu)], ['agreeing', 'requested']);
    for (const who of [ben, mara]) await network.command(atMara, who, { type: 'sign', version: 1, name: who.name });
    await network.settle();
    assert.equal(await network.statusOf(atOlu), 'requested');
  });

  it('of a scheme that gives more time meanwhile stands when that is over', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    await network.accept(atMara, mara);
    for (const scheme of await network.schemes.all()) await network.schemes.save({ ...scheme, settings: { ...scheme.settings, undoMinutes: 60 } });
    network.clock.ahead(45 * MINUTE);
    await network.settle();
    assert.equal(await network.statusOf(atOlu), 'requested');
    network.clock.ahead(15 * MINUTE);
    await network.settle();
    assert.equal(await network.statusOf(atOlu), 'superseded');
  });

  it('of a conflict that was declared meanwhile is refused without a reason, or goes to the coordinators', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    const declare = async (who: typeof mara, whom: typeof ben): Promise<void> => {
      const record = await network.members.load(who.id);
      if (record.member?.value.status !== 'registered') throw new Error('They are registered.');
      await network.members.commit(record, { member: { ...record.member.value, conflicts: { lineManager: [], iManage: [whom.email], others: [] } } });
    };
    await network.accept(atMara, mara);
    await declare(mara, ben);
    await declare(olu, ben);
    assert.equal(refusalOf(await network.accept(atOlu, olu)), 'mentee-not-available');
    assert.deepEqual(await network.heldBy(olu), []);
    network.clock.ahead(30 * MINUTE);
    await network.settle();
    const partnership = await network.now(atMara);
    assert.ok('conflictRaisedAt' in partnership && partnership.conflictRaisedAt !== null);
    assert.ok(network.tellings().includes('coordinator: conflict-raised'));
  });
});

describe('two mentors who accept one mentee at the same instant', () => {
  const oneRound = async (network: AskingNetwork): Promise<void> => {
    const [atMara, atOlu] = [await network.ask(ben, mara), await network.ask(ben, olu)];
    const both = await Promise.all([network.accept(atMara, mara), network.accept(atOlu, olu)]);
    assert.deepEqual(both.map(refusalOf).toSorted(), ['done', 'mentee-accepted-elsewhere']);
    const [kept, other] = both[0].ok ? [atMara, atOlu] : [atOlu, atMara];
    assert.deepEqual([await network.statusOf(kept), await network.statusOf(other)], ['agreeing', 'requested']);
    assert.deepEqual([await network.heldBy(mara), await network.heldBy(olu)].flat(), [kept]);
    await network.command(kept, ben, { type: 'end', isGoalReached: false, reason: '' });
    await network.command(other, ben, { type: 'withdraw' });
    await network.settle();
    assert.deepEqual([await network.heldBy(mara), await network.heldBy(olu), await network.openOf(ben)], [[], [], { open: [], accepted: [] }]);
  };

  it(`do not both get them, ${String(ROUNDS)} times`, async function () {
    this.timeout(60_000);
    const network = await askingNetwork(MONDAY);
    for (let round = 1; round <= ROUNDS; round += 1) await oneRound(network);
    assert.deepEqual(network.faults, []);
  });

  it('leave nothing of the second, also when its task is repeated after the first was taken back', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    const stopped = networkAt(network.clock.now(), stoppingAfter(network.store, 1));
    const moment = network.moment(olu);
    await assert.rejects(stopped.acceptRequest.accept(atOlu, moment), /stopped/);
    assert.deepEqual(await network.heldBy(olu), [atOlu]);
    assert.equal(refusalOf(await network.accept(atMara, mara)), 'done');
    await network.settle();
    assert.deepEqual([await network.heldBy(olu), await network.statusOf(atOlu)], [[], 'requested']);
    await network.undo(atMara, mara);
    await network.settle();
    assert.equal(refusalOf(await network.acceptRequest.complete({ id: atOlu, undone: 0, moment })), 'not-from-here');
    assert.deepEqual([await network.heldBy(olu), await network.statusOf(atOlu), await network.openOf(ben)], [[], 'requested', { open: [atMara, atOlu], accepted: [] }]);
    assert.equal(refusalOf(await network.accept(atOlu, olu)), 'done');
    assert.deepEqual(await network.heldBy(olu), [atOlu]);
  });

  it('each get theirs when the first takes it back, and when it is of another mentee', async () => {
    const { network, atMara, atOlu } = await bothAsked();
    await network.accept(atMara, mara);
    assert.equal(refusalOf(await network.accept(atOlu, olu)), 'mentee-accepted-elsewhere');
    assert.equal(refusalOf(await network.accept(await network.ask(cara, olu), olu)), 'done');
    await network.undo(atMara, mara);
    await network.settle();
    assert.equal(refusalOf(await network.accept(atOlu, olu)), 'done');
  });
});
