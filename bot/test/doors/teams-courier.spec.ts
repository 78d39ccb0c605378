import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '@mentor-network/core/notices/settle';
import { texts } from '../support/fake-teams/card-reading.ts';
import type { Failure } from '../support/fake-teams/fake-connector.ts';
import { NOW, PRIYA_ID, aTelling } from './door-bench.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

describe('The Teams courier', () => {
  let doors: OpenDoors;

  beforeEach(async () => {
    doors = await openDoors();
    await doors.chat.install();
  });
  afterEach(() => doors.close());

  const deliver = (): Promise<Delivery> => doors.door.courier.deliver(PRIYA_ID, aTelling(PRIYA_ID));
  const sends = () => doors.connector.requests.filter(({ method }) => method === 'POST').slice(1);

  it('brings the card of a telling to the chat, with a summary', async () => {
    assert.deepEqual(await deliver(), { status: 'delivered' });
    assert.match(texts(doors.chat.lastCard())[0] ?? '', /Tom Okafor asks you/);
    const [message] = doors.connector.messagesIn(doors.chat.conversation).slice(-1);
    assert.equal(message?.activity.summary, 'Tom Okafor asks you to be their mentor.');
  });

  const refused = 'unreachable' as const;
  const table: readonly (readonly [string, Failure, Delivery, reachable: boolean])[] = [
    ['400', { status: 400, code: 'BadArgument' }, { status: refused, why: 'refused-by-teams' }, true],
    ['401', { status: 401 }, { status: refused, why: 'refused-by-teams' }, true],
    ['413', { status: 413, code: 'MessageSizeTooBig' }, { status: refused, why: 'refused-by-teams' }, true],
    ['403 for being blocked', { status: 403, code: 'ConversationBlockedByUser' }, { status: refused, why: 'blocked' }, false],
    ['403 without a code', { status: 403 }, { status: refused, why: 'blocked' }, false],
    ['403 for not being in the roster', { status: 403, code: 'BotNotInConversationRoster' }, { status: refused, why: 'not-installed' }, false],
    ['403 for a forbidden operation', { status: 403, code: 'ForbiddenOperationException' }, { status: refused, why: 'not-installed' }, false],
    ['404', { status: 404, code: 'ConversationNotFound' }, { status: refused, why: 'unknown-conversation' }, false],
    ['412', { status: 412 }, { status: 'failed' }, true],
    ['429 with a time', { status: 429, headers: { 'retry-after': '7' } }, { status: 'throttled', retryAfterSeconds: 7 }, true],
    ['429 without a time', { status: 429 }, { status: 'throttled', retryAfterSeconds: 30 }, true],
    [
      '429 with a date',
      { status: 429, headers: { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:00:12 GMT' } },
      { status: 'throttled', retryAfterSeconds: 12 },
      true,
    ],
    ['429 with nonsense', { status: 429, headers: { 'retry-after': 'soon' } }, { status: 'throttled', retryAfterSeconds: 30 }, true],
    ['500', { status: 500 }, { status: 'lost' }, true],
    ['502', { status: 502 }, { status: 'failed' }, true],
    ['503', { status: 503, headers: { 'retry-after': '1' } }, { status: 'failed' }, true],
    ['504', { status: 504 }, { status: 'failed' }, true],
    ['a connection that breaks before the answer', { drops: 'after-accepting' }, { status: 'lost' }, true],
    ['a connection that breaks while we speak', { drops: 'before-reading' }, { status: 'lost' }, true],
    ['an answer that never comes', { delayMs: 1_000 }, { status: 'lost' }, true],
  ];
  for (const [what, failure, expected, isReachable] of table) {
    it(`makes one request of ${what}, and says ${expected.status}`, async () => {
      doors.connector.failNext(failure);
      assert.deepEqual(await deliver(), expected);
      if ('delayMs' in failure) await sleep(failure.delayMs);
      assert.equal(sends().length, 1);
      const unreachable = doors.contacts.known.get(PRIYA_ID)?.unreachable;
      assert.deepEqual(unreachable, isReachable ? null : { why: 'why' in expected ? expected.why : '', since: NOW });
    });
  }

  it('knows that nothing left when nobody listens', async () => {
    await doors.contacts.heard(PRIYA_ID, { ...doors.contacts.known.get(PRIYA_ID)?.address, serviceUrl: 'http://127.0.0.1:9/' }, NOW);
    assert.deepEqual(await deliver(), { status: 'failed' });
  });

  it('sends nothing to a member who was never heard, or is out of reach', async () => {
    await doors.chat.uninstall();
    assert.deepEqual(await deliver(), { status: 'unreachable', why: 'not-installed' });
    const stranger = await doors.door.courier.deliver(aTelling(PRIYA_ID).partnership.other.id, aTelling(PRIYA_ID));
    assert.deepEqual(stranger, { status: 'unreachable', why: 'not-installed' });
    assert.deepEqual(sends(), []);
  });

  it('sends to this machine alone, whatever address was kept', async () => {
    await doors.contacts.heard(PRIYA_ID, { ...doors.contacts.known.get(PRIYA_ID)?.address, serviceUrl: 'https://example.org/' }, NOW);
    assert.deepEqual(await deliver(), { status: 'unreachable', why: 'unknown-conversation' });
  });

  it('stays under the published limits by itself, and gives a notice back rather than wait long', async () => {
    const deliveries = await Promise.all(Array.from({ length: 12 }, deliver));
    const delivered = deliveries.filter(({ status }) => status === 'delivered').length;
    assert.deepEqual(doors.connector.requests.filter(({ status }) => status === 429), []);
    assert.equal(delivered, sends().length);
    assert.ok(delivered >= 6 && deliveries.some(({ status }) => status === 'throttled'));
  });

  it('asks nothing more of a conversation that Teams told to wait', async () => {
    doors.connector.failNext({ status: 429, headers: { 'retry-after': '20' } });
    await deliver();
    const next = await deliver();
    assert.equal(next.status, 'throttled');
    assert.equal(sends().length, 1);
  });
});
