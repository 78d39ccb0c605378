import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditEntry, pseudonymOf } from '@mentor-network/core/audit/audit-entry';
import { signInLocally } from '@mentor-network/core/contracts/sign-in';
import { z } from 'zod';
import { sha256 } from '../../src/adapters/store/chain.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { makeTraces } from '../../src/adapters/trace/async-traces.ts';
import { STORE_FILE } from '../../src/config.ts';
import { AMIRA, PRIYA } from '../../src/local-people.ts';
import { openChat } from '../support/fake-teams/fake-chat.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const LogLine = z.object({ msg: z.string(), what: z.string().optional(), who: z.string().optional(), trace: z.string() });

const WAIT_MS = 5_000;

describe('a trace', function () {
  this.timeout(60_000);
  let server: ServerProcess;
  let connector: FakeConnector;

  before(async () => {
    connector = await startFakeConnector();
    server = await startServerProcess({ isEmpty: true });
  });
  after(async () => {
    await server.close();
    await connector.close();
  });

  const linesOf = (trace: string): readonly z.infer<typeof LogLine>[] =>
    server.said().split('\n').flatMap((line) => {
      const parsed = line.startsWith('{') ? LogLine.safeParse(JSON.parse(line)).data : undefined;
      return parsed?.trace === trace ? [parsed] : [];
    });

  /** The log goes through a pipe, and may come a little later than the answer. */
  const loggedOn = async (trace: string): Promise<readonly z.infer<typeof LogLine>[]> => {
    const until = performance.now() + WAIT_MS;
    while (linesOf(trace).length === 0 && performance.now() < until) await sleep(20);
    return linesOf(trace);
  };

  const factsOf = async (who: { readonly id: typeof PRIYA.id }): Promise<readonly AuditEntry[]> => {
    const store = openSqliteStore({ file: join(server.dataFolder, STORE_FILE), queried: QUERIED });
    const { documents } = await store.query({ type: 'fact', limit: 1_000 });
    await store.close();
    return documents.map(({ body }) => AuditEntry.parse(body)).filter(({ actor }) => actor === pseudonymOf(who.id, sha256));
  };

  it('that the caller of the page began leads to the line of the log and to the fact', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const { token } = signInLocally.output.parse(
      await (await fetch(`${server.address}/api/local/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ memberId: AMIRA.id }) })).json(),
    );
    const pressed = await fetch(`${server.address}/api/cards/press`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, traceparent: `00-${trace}-b7ad6b7169203331-01` },
      body: JSON.stringify({ verb: 'reminders.stop', data: {} }),
    });
    assert.equal(pressed.status, 200);
    const [fact, ...more] = await factsOf(AMIRA);
    assert.deepEqual([fact?.action, fact?.trace, more], ['reminders-chosen', trace, []]);
    assert.deepEqual((await loggedOn(trace)).map(({ msg, what }) => [msg, what]), [['call', 'POST /api/cards/press']]);
  });

  it('of a turn in the chat leads to the line of that turn, and each turn has its own', async () => {
    const priya = openChat(connector, PRIYA, server.address);
    await priya.say('register');
    await priya.press('Next', { parts: 'mentee', schemes: 'network' });
    const facts = await factsOf(PRIYA);
    assert.deepEqual(facts.map(({ action }) => action), ['registration-started', 'step-answered']);
    assert.equal(new Set(facts.map(({ trace }) => trace)).size, 2);
    const lines = await Promise.all(facts.map(({ trace }) => loggedOn(trace)));
    assert.deepEqual(lines.map((some) => some.map(({ msg, what, who }) => [msg, what?.split(' ')[0], who])), [[['turn', 'message', PRIYA.id]], [['turn', 'invoke', PRIYA.id]]]);
  });

  it('of many calls at once stays with each of them', async () => {
    const traces = makeTraces();
    const seen = await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        traces.within(String(index), async () => {
          await sleep(index % 7);
          const before = traces.current();
          await traces.within(`${String(index)} inside`, () => sleep(1));
          return [before, traces.current()];
        }),
      ),
    );
    assert.deepEqual(seen, Array.from({ length: 50 }, (_, index) => [String(index), String(index)]));
    assert.equal(traces.current(), undefined);
    assert.match(traces.fresh(), /^[0-9a-f]{32}$/);
    assert.notEqual(traces.fresh(), traces.fresh());
  });
});
