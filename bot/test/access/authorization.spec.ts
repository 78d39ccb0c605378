import assert from 'node:assert/strict';
import { ACTOR_KINDS, type ActorKind, type Asked, WHO_MAY } from '@mentor-network/core/access/who-may';
import { keysOf } from './keys-of.ts';
import { CONTRACT_ROWS, WORD_ROWS } from './other-rows.ts';
import { isInside, shownTo } from './people-of-every-kind.ts';
import { type NetworkInSituation, SITUATIONS, type Situation, networkIn } from './situations.ts';
import { type Snapshot, restore, snapshotOf } from './snapshots.ts';
import { type Trial, tryCell } from './trying.ts';
import { type Outside, type TwoDoors, openTwoDoors, startOutside } from './two-doors.ts';
import { VERB_ROWS } from './verb-rows.ts';

/** Each instance of a server keeps Teams’ pace, which is 22 ms a message. So many of them take about as long together as the rest of a turn takes. */
const INSTANCES = 8;

const DOORS = ['teams', 'page'] as const;
type Door = (typeof DOORS)[number];

const [VERBS, WORDS, CONTRACTS] = [keysOf(VERB_ROWS), keysOf(WORD_ROWS), keysOf(CONTRACT_ROWS)];
const CELLS_OF_ONE: Readonly<Record<Door, number>> = { teams: VERBS.length + WORDS.length, page: VERBS.length + WORDS.length + CONTRACTS.length };
const cellsAt = (door: Door): number => CELLS_OF_ONE[door] * ACTOR_KINDS.length * SITUATIONS.length;

/** What the passing of time does, and what follows from something else. */
const BY_ITSELF: readonly Asked[] = [
  'partnership.expire',
  'partnership.raise-conflict',
  'partnership.release',
  'partnership.supersede',
  'partnership.void-acceptance',
  'member.close-gone',
  'member.end-pause',
  'member.pause-unanswered',
  'member.presume-gone',
  /** Follows from whatever a member does, for Teams tells their name and address each time. */
  'member.meet',
];

const tried: Record<Door, number> = { teams: 0, page: 0 };
/** Each thing that was seen to be done or shown, so that no table is kept by refusing everything. */
const seenAllowed = new Set<string>();
const shown = Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, new Set<string>()])) as Record<ActorKind, Set<string>>;

type Named = Trial & { readonly name: string };

const trialsAt = (door: Door, kind: ActorKind, situation: Situation, { page, [door]: { press, say } }: TwoDoors): readonly Named[] => {
  const who = { kind, situation };
  const verbs = VERBS.map((verb): Named => {
    const { asks: asked, data, sign, first } = VERB_ROWS[verb];
    return { ...who, name: verb, asked, sign, ask: (it) => press(kind, verb, data(it, kind)), before: first && ((it) => press(kind, first.verb, first.data(it))) };
  });
  const words = WORDS.map((word): Named => {
    const { asks: asked, words: said, sign, first } = WORD_ROWS[word];
    return { ...who, name: `"${said}"`, asked, sign, ask: () => say(kind, said), before: first && (() => press(kind, first.verb, first.data)) };
  });
  const contracts = CONTRACTS.map((name): Named => {
    const { asks: asked, contract, sent, sign } = CONTRACT_ROWS[name];
    return { ...who, name, asked, sign: sign(kind), ask: (it) => page.ask(kind, contract, sent(it)) };
  });
  return [...verbs, ...words, ...(door === 'page' ? contracts : [])];
};

const namesAt = (door: Door): readonly (readonly [string, Asked])[] => [
  ...VERBS.map((verb) => [verb, VERB_ROWS[verb].asks] as const),
  ...WORDS.map((word) => [`"${WORD_ROWS[word].words}"`, WORD_ROWS[word].asks] as const),
  ...(door === 'page' ? CONTRACTS.map((name) => [name, CONTRACT_ROWS[name].asks] as const) : []),
];

describe(`The ${cellsAt('teams')} cells at the Teams door and the ${cellsAt('page')} at the page’s`, function () {
  this.timeout(60_000);
  let outside: Outside;

  before(async () => {
    outside = await startOutside();
  });
  after(() => outside.close());

  for (const situation of SITUATIONS) {
    describe(`of a partnership that is ${situation}`, () => {
      let network: NetworkInSituation;
      let doors: TwoDoors;
      let untouched: Snapshot;

      before(async () => {
        network = await networkIn(situation);
        doors = await openTwoDoors(network, outside, INSTANCES);
        // Heard once before it is looked at, so that what is kept of having been heard is there already.
        for (const kind of ACTOR_KINDS.filter(isInside)) await doors.teams.press(kind, 'home.show', {});
        untouched = await snapshotOf(network.store);
      });
      after(() => doors.close());

      for (const door of DOORS) {
        for (const kind of ACTOR_KINDS) {
          it(`are as the table says for ${kind} at the ${door} door: ${CELLS_OF_ONE[door]} of them`, async () => {
            const wrong: string[] = [];
            for (const trial of trialsAt(door, kind, situation, doors)) {
              try {
                const { seen, words, now } = await tryCell(trial, network, untouched);
                untouched = now;
                for (const word of words) shown[kind].add(word);
                if (seen === 'allowed') seenAllowed.add(`${door} ${trial.name} ${kind}`);
              } catch (thrown) {
                wrong.push(`${trial.name}: ${thrown instanceof Error ? thrown.message.slice(0, 600) : String(thrown)}`);
                untouched = await restore(network.store, untouched);
              }
              tried[door] += 1;
            }
            assert.deepEqual(wrong, []);
          });
        }
      }

      it('break nothing', () => {
        assert.deepEqual(network.faults, []);
      });
    });
  }

  describe('together', () => {
    it('are all there are', () => {
      assert.deepEqual(tried, { teams: cellsAt('teams'), page: cellsAt('page') });
    });

    it('ask everything the table has, but what time does by itself', () => {
      const asked = new Set([...Object.values(VERB_ROWS), ...Object.values(WORD_ROWS), ...Object.values(CONTRACT_ROWS)].map(({ asks }) => asks));
      assert.deepEqual(keysOf(WHO_MAY).filter((one) => !asked.has(one)).toSorted(), [...BY_ITSELF].toSorted());
    });

    it('that are allowed have each been seen to work', () => {
      const unseen = DOORS.flatMap((door) => ACTOR_KINDS.flatMap((kind) => namesAt(door).filter(([name, asks]) => WHO_MAY[asks][kind] === 'allowed' && !seenAllowed.has(`${door} ${name} ${kind}`)).map(([name]) => `${door} ${name} ${kind}`)));
      assert.deepEqual(unseen, []);
    });

    it('have shown everybody inside what they may be shown', () => {
      for (const kind of ACTOR_KINDS.filter(isInside)) assert.deepEqual(shownTo(kind).filter((word) => !shown[kind].has(word)), [], kind);
    });
  });
});
