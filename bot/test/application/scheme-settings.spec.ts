import assert from 'node:assert/strict';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { type Begun, SECRET, asked, begun, ben, colin, connie, olu } from '../support/coordinated.ts';
import { NETWORK } from '../support/people.ts';

describe('The settings of a scheme', function () {
  this.timeout(20_000);
  const savingOf = async ({ editScheme }: Begun, inputs: Record<string, string> = {}) => {
    const page = await editScheme.read(connie, NETWORK);
    assert.ok(page.ok);
    return { id: NETWORK, version: page.value.version, part: 'requests', inputs: { ...page.value.inputs, ...inputs } } as const;
  };

  it('hold from the next press on', async () => {
    const network = await begun({ openRequestsMax: 1 });
    await asked(network);
    const another = { mentorId: olu.id, schemeId: NETWORK, goals: SECRET };
    assert.equal((await network.requestMentoring.request(ben, another)).ok, false);
    const saved = await network.editScheme.save(connie, await savingOf(network, { openRequestsMax: '2' }));
    assert.ok(saved.ok && saved.value.outcome === 'saved');
    assert.ok((await network.requestMentoring.request(ben, another)).ok);
  });

  it('are saved by one of two at once, and the other is told', async () => {
    const network = await begun();
    const [one, other] = [await savingOf(network, { openRequestsMax: '2' }), await savingOf(network, { openRequestsMax: '4' })];
    const outcomes = [await network.editScheme.save(connie, one), await network.editScheme.save(connie, other)].map((each) => (each.ok ? each.value.outcome : 'not-found'));
    assert.deepEqual(outcomes, ['saved', 'changed-meanwhile']);
    assert.equal((await network.schemes.load(NETWORK)).scheme?.value.settings.openRequestsMax, 2);
    const together = await Promise.all([savingOf(network, { undoMinutes: '10' }), savingOf(network, { undoMinutes: '20' })]);
    const atOnce = (await Promise.all(together.map((saving) => network.editScheme.save(connie, saving)))).map((each) => (each.ok ? each.value.outcome : 'not-found'));
    assert.deepEqual(atOnce.toSorted(), ['changed-meanwhile', 'saved']);
  });

  it('are told of beside the field, and change nothing then', async () => {
    const network = await begun();
    const before = (await network.schemes.load(NETWORK)).scheme;
    for (const inputs of [{ openRequestsMax: '9' }, { capacityMax: '1' }]) {
      const saved = await network.editScheme.save(connie, await savingOf(network, inputs));
      assert.ok(saved.ok && saved.value.outcome === 'problems');
    }
    assert.deepEqual((await network.schemes.load(NETWORK)).scheme, before);
  });

  it('are for its coordinators alone, who can be more, and are never none', async () => {
    const network = await begun();
    for (const who of [colin, ben]) assert.equal((await network.editScheme.save(who, await savingOf(network))).ok, false);
    const gone = await network.editScheme.changeCoordinators(connie, NETWORK, { remove: connie.id });
    assert.ok(gone.ok && gone.value.outcome === 'problems');
    await network.editScheme.changeCoordinators(connie, NETWORK, { add: ` ${ben.email.toUpperCase()} ` });
    assert.ok((await network.editScheme.read(ben, NETWORK)).ok);
    assert.equal((await network.editScheme.changeCoordinators(connie, NETWORK, { remove: connie.id })).ok, false, 'who is out reads nothing more');
    assert.equal((await network.editScheme.read(connie, NETWORK)).ok, false);
  });

  it('leave their entries in a whole chain', async () => {
    const network = await begun();
    await network.editScheme.save(connie, await savingOf(network, { openRequestsMax: '2' }));
    await network.editScheme.save(connie, { ...(await savingOf(network)), part: 'closed-days', inputs: { closedOn: '2026-12-25\n2026-12-28' } });
    const actions: string[] = [];
    const { broken } = await verifyChains(network.store, { onEntry: ({ chain, action }) => chain.startsWith('scheme/') && actions.push(action), onFacts: () => undefined, onBroken: () => undefined });
    assert.equal(broken, 0);
    assert.deepEqual(actions, ['scheme-settings-changed', 'scheme-closed-days-changed']);
  });
});
