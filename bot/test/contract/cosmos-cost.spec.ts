import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { MeetingId } from '@mentor-network/core/kernel/ids';
import { dateIn, later, timeIn } from '@mentor-network/core/kernel/time';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { openCosmosStore } from '../../src/adapters/store/cosmos/cosmos-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { makeReadHealth } from '../../src/application/health/read-health.ts';
import { makePageApi } from '../../src/conversation/page-api.ts';
import { type CosmosServer, startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';
import { LONDON } from '../support/network.ts';
import { NETWORK, actor, register } from '../support/people.ts';
import { ben, mara, talkingNetwork } from '../support/talk.ts';

type Cost = { readonly requests: number; readonly documents: number; readonly units: number };

/** Counts what goes through a store, and is otherwise the store. */
const counting = (store: DocumentStore) => {
  let documents = 0;
  const counted = <Found extends readonly unknown[]>(found: Found): Found => {
    documents += found.length;
    return found;
  };
  const watched: DocumentStore = {
    read: async (partition, id) => {
      const found = await store.read(partition, id);
      counted(found ? [found] : []);
      return found;
    },
    readPartition: async (partition, types) => counted(await store.readPartition(partition, types)),
    commit: (partition, operations) => {
      counted(operations);
      return store.commit(partition, operations);
    },
    query: async (query) => {
      const page = await store.query(query);
      counted(page.documents);
      return page;
    },
    changes: async (since, limit) => {
      const changes = await store.changes(since, limit);
      counted(changes.documents);
      return changes;
    },
    latest: () => store.latest(),
    close: () => store.close(),
  };
  return { watched, documents: () => documents };
};

const measuring = async (ranges: number) => {
  const server = await startCosmosServer({ ranges });
  const client = connectCosmos(server.endpoint, { key: server.key });
  const { database } = await client.databases.create({ id: 'cost-test' });
  await database.containers.create(containerDefinition('documents', QUERIED));
  const { watched, documents } = counting(openCosmosStore({ client, database: 'cost-test', container: 'documents', queried: QUERIED }));
  const talking = await talkingNetwork('2026-11-23T09:00:00Z', watched);
  const costs = new Map<string, Cost>();
  const cost = async <Value>(useCase: string, work: () => Promise<Value>): Promise<Value> => {
    server.reset();
    const before = documents();
    const value = await work();
    const requests = server.requests.filter(({ kind }) => kind !== 'metadata' && kind !== 'plan').length;
    costs.set(useCase, { requests, documents: documents() - before, units: Math.round(server.charge() * 10) / 10 });
    return value;
  };
  return { talking, cost, costs, close: () => closeAll(server, watched) };
};
const closeAll = async (server: CosmosServer, store: DocumentStore): Promise<void> => {
  await store.close();
  await server.close();
};

const must = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.refusal));
};

const live = async ({ talking, cost }: Awaited<ReturnType<typeof measuring>>): Promise<void> => {
  const { clock } = talking;
  const moment = (who: typeof ben) => ({ by: who.id, at: clock.now() });
  const drain = talking.drainTo({ deliver: () => Promise.resolve({ status: 'delivered' }) });
  const health = makeReadHealth({ ...talking, clock, deliveries: () => ({ lastDeliveredAt: null, failedInARow: 0 }), proveIdentity: () => Promise.resolve(), deployment: { identity: 'none', store: 'cosmos', version: '1', startedAt: clock.now() }, itContacts: [] });
  const page = makePageApi({ ...talking, health, clock });
  const everybody = readDirectory.input.parse({ scheme: NETWORK });
  await page.readDirectory(ben, everybody);
  await drain();

  await cost('a member registers, step by step', () => register(talking, actor('Cara'), { parts: 'both' }));
  await cost('the page says who is reading', () => page.readMe(ben));
  await cost('the page shows the mentors', () => page.readDirectory(ben, everybody));
  await cost('the page shows one mentor', () => page.readMentor(ben, { id: mara.id, scheme: NETWORK }));
  const { partnershipId } = await cost('a mentee asks a mentor', async () => must(await talking.requestMentoring.request(ben, { mentorId: mara.id, schemeId: NETWORK, goals: 'To read my own results.' })));
  await cost('a message is delivered, with its task', drain);
  await cost('the mentor accepts', () => talking.acceptRequest.accept(partnershipId, moment(mara)));
  await cost('what follows from accepting', drain);
  await cost('one of them signs', () => talking.act(partnershipId, { type: 'sign', version: 1, name: ben.name }, moment(ben)));
  await talking.act(partnershipId, { type: 'sign', version: 1, name: mara.name }, moment(mara));
  await drain();
  const next = later(clock.now(), { hours: 48 });
  const plan = { meeting: MeetingId.parse('first'), on: dateIn(next, LONDON), at: timeIn(next, LONDON), minutes: '60', place: 'Library' };
  await cost('a meeting is arranged', () => talking.conversation.press(ben, 'meeting.arrange', { partnership: partnershipId, ...plan }));
  await drain();
  clock.ahead(25 * 3_600_000);
  await cost('two reminders are sent', drain);
  await cost('the page shows my mentoring', () => page.readMentoring(ben));
  await cost('somebody says hi', () => talking.conversation.hear(ben, 'hi'));
  await cost('a beat with nothing to do', drain);
};

const DECISION = fileURLToPath(new URL('../../../core/decisions/0013-cosmos-db-by-partitions.md', import.meta.url));

type Row = Cost & { readonly further: number };

/** The table as the decision has it: use case, requests, documents, units, and what each further range adds. */
const rowsOfDecision = (): ReadonlyMap<string, Row> => {
  const [, table = ''] = /\| use case \|.*\n\|[ -|]*\n((?:\|.*\n)*)/.exec(readFileSync(DECISION, 'utf8')) ?? [];
  const cells = table.split('\n').filter(Boolean).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  return new Map(cells.map(([useCase = '', ...numbers]) => {
    const [requests = 0, documents = 0, units = 0, further = 0] = numbers.map(Number);
    return [useCase, { requests, documents, units, further }];
  }));
};

/** Units to within one, for they depend on the length of names and times. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(1, other * 0.03);

describe('what Cosmos DB is asked for', () => {
  it('is what the decision says, for each use case', async () => {
    const byRanges: ReadonlyMap<string, Cost>[] = [];
    for (const ranges of [1, 2]) {
      const measured = await measuring(ranges);
      await live(measured);
      await measured.close();
      byRanges.push(measured.costs);
    }
    const [one = new Map<string, Cost>(), two = new Map<string, Cost>()] = byRanges;
    const measured = [...one].map(([useCase, cost]): [string, Row] => [useCase, { ...cost, further: (two.get(useCase)?.units ?? 0) - cost.units }]);
    const said = rowsOfDecision();
    const asTable = measured.map(([useCase, { requests, documents, units, further }]) => `| ${useCase} | ${String(requests)} | ${String(documents)} | ${units.toFixed(0)} | ${further.toFixed(0)} |`).join('\n');
    assert.deepEqual([...said.keys()], measured.map(([useCase]) => useCase), `The table would be:\n${asTable}`);
    for (const [useCase, row] of measured) {
      const written = said.get(useCase);
      assert.ok(written);
      const isSame = written.requests === row.requests && written.documents === row.documents && isNear(row.units, written.units) && isNear(row.further, written.further);
      assert.ok(isSame, `${useCase}: the decision says ${JSON.stringify(written)}, and it is ${JSON.stringify(row)}. The table would be:\n${asTable}`);
    }
  }).timeout(30_000);
});
