import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type ActorKind, type Asked, type Cell, WHO_MAY } from '@mentor-network/core/access/who-may';
import { pseudonymOf } from '@mentor-network/core/audit/audit-entry';
import type { StoredDocument } from '../../src/adapters/store/documents.ts';
import { notFor, personOf, wordsIn } from './people-of-every-kind.ts';
import type { It, NetworkInSituation, Situation } from './situations.ts';
import { type Snapshot, restore, snapshotOf, writtenBetween } from './snapshots.ts';
import type { Answered } from './two-doors.ts';
import { type Sign, isNow } from './verb-rows.ts';

/** One cell at one door: who asks what, and the same of something that does not exist. */
export type Trial = {
  readonly asked: Asked;
  readonly kind: ActorKind;
  readonly situation: Situation;
  readonly sign: Sign | { readonly holds: string };
  /** The answer with its card or body as text. The status of an answer that has none of its own is 200. */
  readonly ask: (it: It) => Promise<Answered>;
  readonly before?: ((it: It) => Promise<unknown>) | undefined;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const UNKNOWN = 'nothing-has-this-id';
const aboutNothing = (it: It): It => ({ ...it, mentor: UNKNOWN as It['mentor'], candidate: UNKNOWN as It['candidate'], partnership: UNKNOWN as It['partnership'], meetingAhead: UNKNOWN as It['meetingAhead'], meetingBegun: UNKNOWN as It['meetingBegun'] });

/** What the table says, and whether it can be done as things stand. */
export const expectedOf = ({ asked, kind, situation }: Pick<Trial, 'asked' | 'kind' | 'situation'>): Cell => {
  const cell = WHO_MAY[asked][kind];
  return cell === 'allowed' && !isNow(asked, kind, situation) ? 'refused' : cell;
};

const OUT_OF_DATE = 'This card is out of date';
const NO_ACCOUNT = 'signed in with their work account';

const offers = (text: string, verb: string): boolean => text.includes(`"verb":"${verb}"`);

const isShown = ({ sign, kind }: Trial, text: string): boolean => {
  if (sign === 'a card') return text.includes('"AdaptiveCard"') && !text.includes(OUT_OF_DATE);
  if ('offers' in sign) return offers(text, sign.offers);
  if ('shows' in sign) return text.includes(sign.shows(kind));
  return 'holds' in sign && text.includes(sign.holds);
};

/** Where somebody may have changed anything: with themselves, in it, in what they have just begun, and in a record that they looked at. */
const isTheirs = (trial: Trial, { it }: NetworkInSituation, before: Snapshot, { partition, type, body }: StoredDocument): boolean => {
  const { id } = personOf(trial.kind);
  if (partition.startsWith('ticket:')) return body.memberId === id;
  if (trial.asked === 'read.record' && partition === `member:${it.mentor}`) return type === 'look' || type === 'fact' || type === 'chain';
  // What a coordinator says of a mentor lies with them, and what is proposed lies with the mentee, as what is open for them.
  if (trial.asked.startsWith('approval.') && partition === `member:${it.candidate}`) return ['approvals', 'attention', 'notice', 'fact', 'chain'].includes(type);
  if (trial.asked === 'partnership.propose' && partition === `member:${it.candidate}`) return ['open-requests', 'task'].includes(type);
  // Whoever accepts claims the mentee, where the mentee's requests lie.
  if (trial.asked === 'partnership.accept' && partition === `member:${personOf('mentee').id}`) return type === 'open-requests';
  const isNew = ![...before.values()].some((document) => document.partition === partition);
  return partition === `member:${id}` || partition === `partnership:${it.partnership}` || (isNew && partition.startsWith('partnership:'));
};

const assertWritten = (trial: Trial, network: NetworkInSituation, before: Snapshot, written: readonly StoredDocument[]): void => {
  const { sign, kind, asked } = trial;
  assert.deepEqual(written.filter((document) => !isTheirs(trial, network, before, document)).map(({ partition, id }) => [partition, id]), [], 'something of others was written');
  if (sign !== 'a card' && 'writes' in sign) {
    assert.deepEqual(new Set(written.map(({ type }) => type)), new Set([sign.writes]));
    return;
  }
  const facts = written.filter(({ type }) => type === 'fact');
  // Who has begun to register goes on with what they have begun, and who is erased is not erased again.
  const isDone = (asked === 'member.start' && kind === 'unregistered') || (asked === 'member.erase' && kind === 'erased');
  const named = sign !== 'a card' && 'fact' in sign && !isDone ? [sign.fact].flat() : [];
  const actions = facts.map(({ body }) => body.action);
  const expected = named.length > 1 ? named.filter((fact) => actions.includes(fact)) : named;
  assert.deepEqual(actions, expected);
  assert.equal(expected.length, Math.min(named.length, 1));
  for (const { body } of facts) assert.equal(body.actor, pseudonymOf(personOf(kind).id, sha256), 'a fact is by whoever was at the door');
  if (expected.length === 0) assert.deepEqual(written, [], 'something was written');
};

const assertRefused = (trial: Trial, { text }: Answered): void => {
  const { sign, asked, kind } = trial;
  assert.ok(!text.includes(OUT_OF_DATE), 'they are told as if it did not exist');
  if (sign !== 'a card' && ('offers' in sign || 'holds' in sign)) assert.ok(!isShown(trial, text), 'what was refused is offered');
  const isPressed = sign !== 'a card' && 'fact' in sign;
  if (isPressed && asked !== 'partnership.request' && (kind === 'mentor' || kind === 'mentee') && /^(partnership|meeting)/.test(asked)) assert.match(text, WHY);
};

/** What stands above a card whose press changed nothing (refusal-words.ts). */
const WHY = /decides this|half an hour only|out of date|signed this version already|changed meanwhile|arranged already|not begun yet|no longer here/;

const isTurnedAway = ({ status, text }: Answered): boolean => status === 401 || status === 403 || text.includes(NO_ACCOUNT);

/** Asks, looks at the answer and at the whole store, and puts back what was written. What is left is as it was before. */
export const tryCell = async (trial: Trial, network: NetworkInSituation, untouched: Snapshot): Promise<{ readonly seen: Cell; readonly words: readonly string[]; readonly now: Snapshot }> => {
  const { kind } = trial;
  const expected = expectedOf(trial);
  if (trial.before && expected === 'allowed') await trial.before(network.it);
  const before = trial.before && expected === 'allowed' ? await snapshotOf(network.store) : untouched;
  const answer = await trial.ask(network.it);
  const written = writtenBetween(before, await snapshotOf(network.store));
  assert.deepEqual(notFor(kind, answer.text), [], 'words that are not for them are in the answer');
  assert.ok(answer.status < 500, answer.text);
  if (expected === 'allowed') {
    assert.equal(answer.status, 200);
    const isDone = trial.sign !== 'a card' && ('fact' in trial.sign || 'writes' in trial.sign);
    if (!isDone) assert.ok(isShown(trial, answer.text), `what was asked for is not shown: ${answer.text}`);
    assertWritten(trial, network, before, written);
  } else {
    assert.deepEqual(written.map(({ partition, id }) => [partition, id]), [], 'something was written');
    if (expected === 'refused') assertRefused(trial, answer);
    if (expected === 'not-here') {
      assert.ok(!isShown(trial, answer.text), 'what is not here is shown');
      const ofNothing = await trial.ask(aboutNothing(network.it));
      assert.deepEqual(answer, ofNothing, 'it is not answered like something that does not exist');
      assert.deepEqual(await trial.ask({ ...network.it, partnership: network.former }), ofNothing, 'the partnership of somebody erased is not answered so');
    }
    assert.equal(isTurnedAway(answer), expected === 'turned-away', answer.text);
  }
  return { seen: expected, words: wordsIn(answer.text), now: written.length > 0 || before !== untouched ? await restore(network.store, untouched) : untouched };
};
