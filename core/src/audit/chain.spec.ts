import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { M1, MARA, NOW, P1, THEO, at, keysOf } from '../examples.spec.ts';
import { type MemberId, PartnershipId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import { THE_NETWORK } from '../partnerships/partnership.ts';
import { AuditEntry, type ChainHead, type Noted, hashOf, memberChain, partnershipChain, pseudonymOf } from './audit-entry.ts';
import { type Flaw, NO_TRACE, beginningOf, entriesAfter, flawsAtTheEnd, walkAlong } from './chain.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const CHAIN = partnershipChain(P1);
const TRACE = '0af7651916cd43dd8448eb211c80319c';

const noted = (type: string, by: MemberId, minutes: number): Noted => ({ type, by, at: later(NOW, { minutes }) });
const FACTS = [noted('requested', THEO, 0), noted('accepted', MARA, 1), { ...noted('meeting-arranged', MARA, 2), meetingId: M1 }, noted('ended', THE_NETWORK, 3)];

const chainOf = (facts: readonly Noted[]) => entriesAfter(beginningOf(CHAIN), { facts, trace: TRACE }, digest);

const flawsIn = (entries: readonly AuditEntry[], head: ChainHead | undefined): readonly Flaw[] => {
  const walked = walkAlong(beginningOf(CHAIN), entries, digest);
  return [...walked.flaws, ...flawsAtTheEnd(walked.head, head)];
};

describe('An entry of the audit', () => {
  const { entries } = chainOf(FACTS);

  it('says who did what to what, when and on which call, and nothing else', () => {
    const mara = 'a472ab71b00ab7e83d3a6acee156c438';
    assert.equal(pseudonymOf(MARA, digest), mara);
    assert.deepEqual(
      entries.map(({ sequence, actor, action, target }) => [sequence, actor, action, target]),
      [
        [1, pseudonymOf(THEO, digest), 'requested', 'partnership/p1'],
        [2, mara, 'accepted', 'partnership/p1'],
        [3, mara, 'meeting-arranged', 'meeting/m1'],
        [4, 'the-network', 'ended', 'partnership/p1'],
      ],
    );
    for (const entry of entries) assert.deepEqual([entry.trace, entry.chain], [TRACE, CHAIN]);
    assert.deepEqual(entries.map(({ at: when }) => when), FACTS.map(({ at: when }) => when));
    assert.equal(memberChain(MARA, digest), `member/${mara}`);
  });

  it('is what its schema says, with no room for a word', () => {
    for (const entry of entries) assert.deepEqual(AuditEntry.parse(entry), entry);
    const [entry] = entries;
    for (const more of [{ reason: 'No time.' }, { actor: 'mara' }, { actor: 'Dr Mara' }, { action: 'She said no' }, { target: 'member/mara' }, { trace: 'call me' }, { hash: '' }]) {
      assert.ok(!AuditEntry.safeParse({ ...entry, ...more }).success, JSON.stringify(more));
    }
  });

  it('has a hash that anybody can compute: SHA-256 of the rest as JSON, its names in order', () => {
    const entry = { target: 'partnership/p1', chain: CHAIN, sequence: 1, at: at('2026-11-23T10:00:00.000Z'), actor: 'the-network', action: 'expired', trace: NO_TRACE, previous: '0'.repeat(64) };
    const text = `{"action":"expired","actor":"the-network","at":"2026-11-23T10:00:00.000Z","chain":"partnership/p1","previous":"${'0'.repeat(64)}","sequence":1,"target":"partnership/p1","trace":"none"}`;
    assert.equal(hashOf(entry, digest), digest(text));
  });
});

describe('A chain', () => {
  it('goes on from where it ended, whether its facts come together or one by one', () => {
    const together = chainOf(FACTS);
    let head = beginningOf(CHAIN);
    const oneByOne: AuditEntry[] = [];
    for (const fact of FACTS) {
      const added = entriesAfter(head, { facts: [fact], trace: TRACE }, digest);
      oneByOne.push(...added.entries);
      head = added.head;
    }
    assert.deepEqual([oneByOne, head], [together.entries, together.head]);
    assert.deepEqual([head.length, head.hash], [FACTS.length, oneByOne.at(-1)?.hash]);
    assert.deepEqual(flawsIn(oneByOne, head), []);
  });

  it('may be walked in pieces', () => {
    const { entries, head } = chainOf(FACTS);
    const half = walkAlong(beginningOf(CHAIN), entries.slice(0, 2), digest);
    assert.deepEqual(walkAlong(half.head, entries.slice(2), digest), { head, flaws: [] });
  });

  const { entries, head } = chainOf(FACTS);
  const [first, second, third, fourth] = entries;
  assert.ok(first && second && third && fourth);
  const rehashed = (entry: AuditEntry): AuditEntry => ({ ...entry, hash: hashOf(entry, digest) });

  const BROKEN: readonly (readonly [string, readonly AuditEntry[], ChainHead | undefined, readonly Flaw[]])[] = [
    ['an entry was changed', [first, { ...second, action: 'declined' }, third, fourth], head, [{ sequence: 2, what: 'changed' }]],
    ['an entry was changed and hashed anew', [first, rehashed({ ...second, action: 'declined' }), third, fourth], head, [{ sequence: 3, what: 'not-chained' }]],
    ['the last entry was changed and hashed anew', [first, second, third, rehashed({ ...fourth, at: NOW })], head, [{ sequence: 4, what: 'another-head' }]],
    ['an entry was taken out', [first, third, fourth], head, [{ sequence: 2, what: 'missing' }]],
    ['two were swapped', [first, third, second, fourth], head, [{ sequence: 2, what: 'missing' }, { sequence: 2, what: 'out-of-order' }, { sequence: 3, what: 'missing' }]],
    ['an entry was told twice', [first, second, second, third, fourth], head, [{ sequence: 2, what: 'out-of-order' }]],
    ['the last ones were cut off', [first, second], head, [{ sequence: 3, what: 'cut-short' }]],
    ['all were cut off', [], head, [{ sequence: 1, what: 'cut-short' }]],
    ['the head is of an earlier day', entries, chainOf(FACTS.slice(0, 3)).head, [{ sequence: 4, what: 'beyond-the-head' }]],
    ['the head is gone', entries, undefined, [{ sequence: 4, what: 'no-head' }]],
    ['the head is another’s', entries, { ...head, chain: memberChain(MARA, digest) }, [{ sequence: 4, what: 'of-another-chain' }]],
  ];
  for (const [what, lying, end, flaws] of BROKEN) {
    it(`shows that ${what}`, () => {
      assert.deepEqual(flawsIn(lying, end), flaws);
    });
  }

  it('shows an entry of another chain, even one that was hashed to fit', () => {
    const foreign = rehashed({ ...second, chain: memberChain(MARA, digest) });
    assert.deepEqual(flawsIn([first, foreign, third, fourth], head).map(({ what }) => what), ['of-another-chain', 'not-chained']);
  });
});

const fact = fc
  .record({ type: fc.constantFrom('requested', 'accepted', 'paused', 'meeting-arranged'), by: fc.constantFrom(MARA, THEO, THE_NETWORK), minutes: fc.nat(1_000), isOfMeeting: fc.boolean() })
  .map(({ type, by, minutes, isOfMeeting }): Noted => ({ ...noted(type, by, minutes), ...(isOfMeeting ? { meetingId: M1 } : {}) }));

const OTHER: { readonly [Field in keyof AuditEntry]: (entry: AuditEntry) => Partial<AuditEntry> } = {
  chain: () => ({ chain: partnershipChain(PartnershipId.parse('p2')) }),
  sequence: ({ sequence }) => ({ sequence: sequence + 1 }),
  at: (entry) => ({ at: later(entry.at, { minutes: 1 }) }),
  actor: ({ actor }) => ({ actor: actor === 'the-network' ? pseudonymOf(MARA, digest) : 'the-network' }),
  action: ({ action }) => ({ action: `${action}-not` }),
  target: ({ target }) => ({ target: `${target}2` }),
  trace: () => ({ trace: NO_TRACE }),
  previous: ({ previous }) => ({ previous: digest(previous) }),
  hash: ({ hash }) => ({ hash: digest(hash) }),
};

describe('Whatever chain there is, and whatever is done to it', () => {
  const facts = fc.array(fact, { minLength: 1, maxLength: 12 });

  it('untouched it is whole', () => {
    fc.assert(fc.property(facts, (some) => {
      const { entries, head } = chainOf(some);
      assert.deepEqual(flawsIn(entries, head), []);
    }));
  });

  const shows = (tamper: (entries: readonly AuditEntry[], one: number, other: number) => readonly AuditEntry[]): void => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.nat(), (some, one, other) => {
        const { entries, head } = chainOf(some);
        const tampered = tamper(entries, one % entries.length, other % entries.length);
        fc.pre(JSON.stringify(tampered) !== JSON.stringify(entries));
        assert.notDeepEqual(flawsIn(tampered, head), []);
      }),
      { numRuns: 300 },
    );
  };

  for (const field of keysOf(OTHER)) {
    it(`another ${field} shows, in any entry`, () => {
      shows((entries, one) => entries.map((entry, index) => (index === one ? { ...entry, ...OTHER[field](entry) } : entry)));
      if (field === 'hash') return;
      shows((entries, one) => entries.map((entry, index) => {
        const other = { ...entry, ...OTHER[field](entry) };
        return index === one ? { ...other, hash: hashOf(other, digest) } : entry;
      }));
    });
  }

  it('two that were swapped show, also when each was given the number of its place', () => {
    const swapped = (entries: readonly AuditEntry[], one: number, other: number): readonly AuditEntry[] =>
      entries.map((entry, index) => (index === one ? entries[other] : index === other ? entries[one] : entry) ?? entry);
    shows(swapped);
    shows((entries, one, other) => swapped(entries, one, other).map((entry, index) => ({ ...entry, sequence: index + 1 })));
  });

  it('one that was taken out shows, also when the rest was numbered anew', () => {
    const without = (entries: readonly AuditEntry[], one: number): readonly AuditEntry[] => entries.toSpliced(one, 1);
    shows(without);
    shows((entries, one) => without(entries, one).map((entry, index) => ({ ...entry, sequence: index + 1 })));
  });

  it('one that was put in shows, be it a copy or hashed to fit', () => {
    shows((entries, one, other) => entries.toSpliced(one, 0, ...entries.slice(other, other + 1)));
    shows((entries, one) => {
      const before = walkAlong(beginningOf(CHAIN), entries.slice(0, one), digest).head;
      const put = entriesAfter(before, { facts: [noted('put-in', MARA, 0)], trace: NO_TRACE }, digest);
      return [...entries.slice(0, one), ...put.entries, ...entries.slice(one).map((entry) => ({ ...entry, sequence: entry.sequence + 1 }))];
    });
  });

  it('an end that was cut off shows', () => {
    shows((entries, one) => entries.slice(0, one));
  });
});
