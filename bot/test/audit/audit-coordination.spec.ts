import assert from 'node:assert/strict';
import { AuditEntry, pseudonymOf } from '@mentor-network/core/audit/audit-entry';
import { ApprovalFact } from '@mentor-network/core/members/approval';
import { SchemeFact } from '@mentor-network/core/schemes/decide-scheme';
import { sha256 } from '../../src/adapters/store/chain.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { type Begun, asked, begun, ben, connie, mara, running } from '../support/coordinated.ts';
import { everyDocument } from '../support/every-document.ts';
import { NETWORK, actor, register } from '../support/people.ts';

const nia = actor('Nia');
const QUESTION = 'canaryquestion';

const entriesIn = async ({ store }: Begun): Promise<readonly AuditEntry[]> => (await everyDocument(store)).flatMap(({ type, body }) => (type === 'fact' ? [AuditEntry.parse(body)] : []));

/** What somebody does leaves these entries, all of them by whoever did it. */
const leftBy = async (network: Begun, who: Actor, act: () => Promise<unknown>): Promise<readonly (readonly [string, string])[]> => {
  const known = new Set((await entriesIn(network)).map(({ hash }) => hash));
  network.clock.ahead(60_000);
  await act();
  const fresh = (await entriesIn(network)).filter(({ hash }) => !known.has(hash));
  for (const { actor: by } of fresh) assert.equal(by, pseudonymOf(who.id, sha256));
  return fresh.map(({ action, target }) => [action, target]);
};

const memberTarget = ({ id }: Actor): string => `member/${pseudonymOf(id, sha256)}`;

describe('the audit of what a coordinator does', function () {
  this.timeout(30_000);
  const passed = new Set<string>();
  const leaves = async (network: Begun, who: Actor, act: () => Promise<unknown>, ...expected: readonly (readonly [string, string])[]): Promise<void> => {
    assert.deepEqual(await leftBy(network, who, act), expected);
    for (const [action] of expected) passed.add(action);
  };
  const isWhole = async ({ store }: Begun): Promise<void> => {
    const { broken } = await verifyChains(store, { onEntry: () => undefined, onFacts: () => undefined, onBroken: () => undefined });
    assert.equal(broken, 0);
  };

  it('has a reminder, that something was seen to, and an end, each with the partnership, and nothing for a second press', async () => {
    const network = await begun();
    const waiting = await asked(network);
    const runs = await running(network, actor('Dora'));
    await network.later(9);
    const press = (verb: string, partnership: string) => () => network.press(connie, verb, { partnership });
    await leaves(network, connie, press('coordination.remind', waiting), ['reminded', `partnership/${waiting}`]);
    await leaves(network, connie, press('coordination.remind', waiting));
    await leaves(network, connie, press('coordination.seen', runs), ['seen-to', `partnership/${runs}`]);
    await leaves(network, connie, press('coordination.close', runs), ['ended', `partnership/${runs}`]);
    await leaves(network, connie, press('coordination.close', runs));
    await leaves(network, ben, press('coordination.close', waiting));
    await isWhole(network);
  });

  it('has an approval with the mentor it is about, and no word of the question', async () => {
    const network = await begun({ approvesMentors: true, trainsMentorsFirst: true });
    await register(network, nia, { parts: 'mentor' });
    passed.add('approval-sought');
    const candidate = { member: nia.id, scheme: NETWORK };
    const it = memberTarget(nia);
    await leaves(network, connie, () => network.press(connie, 'approval.ask-back', { ...candidate, question: QUESTION }), ['mentor-asked-back', it]);
    await leaves(network, nia, () => network.press(nia, 'approval.ask-again', { scheme: NETWORK }), ['approval-asked-again', it]);
    await leaves(network, connie, () => network.press(connie, 'approval.approve', candidate), ['mentor-approved', it]);
    await leaves(network, connie, () => network.press(connie, 'approval.approve', candidate));
    await leaves(network, connie, () => network.press(connie, 'approval.trained', candidate), ['mentor-trained', it]);
    assert.ok((await entriesIn(network)).some(({ action, target }) => action === 'approval-sought' && target === it));
    assert.doesNotMatch(JSON.stringify(await entriesIn(network)), new RegExp(QUESTION));
    await isWhole(network);
  });

  it('has every change of a scheme in a chain of its own', async () => {
    const network = await begun();
    const it = `scheme/${NETWORK}`;
    const save = (part: 'requests' | 'closed-days' | 'topics' | 'synonyms', inputs: Record<string, string>) => async () => {
      const page = await network.editScheme.read(connie, NETWORK);
      assert.ok(page.ok);
      await network.editScheme.save(connie, { id: NETWORK, version: page.value.version, part, inputs: { ...page.value.inputs, ...inputs } });
    };
    await leaves(network, connie, save('requests', { openRequestsMax: '2' }), ['scheme-settings-changed', it]);
    await leaves(network, connie, save('requests', { openRequestsMax: '2' }));
    await leaves(network, connie, save('closed-days', { closedOn: '2026-12-28' }), ['scheme-closed-days-changed', it]);
    await leaves(network, connie, save('topics', { topics: 'Statistics for research' }), ['scheme-topics-changed', it]);
    await leaves(network, connie, save('synonyms', { synonyms: 'R, statistics with R' }), ['scheme-synonyms-changed', it]);
    await leaves(network, connie, () => network.editScheme.changeCoordinators(connie, NETWORK, { add: mara.email }), ['coordinator-added', it]);
    await leaves(network, connie, () => network.editScheme.changeCoordinators(connie, NETWORK, { remove: mara.id }), ['coordinator-removed', it]);
    await isWhole(network);
  });

  it('passes every kind of fact there is of an approval and of a scheme', () => {
    assert.deepEqual([...ApprovalFact.options, ...SchemeFact.options].map(({ shape }) => shape.type.value).filter((kind) => !passed.has(kind)), []);
  });
});
