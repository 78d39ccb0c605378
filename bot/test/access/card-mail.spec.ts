import assert from 'node:assert/strict';
import { ACTOR_KINDS, type ActorKind, WHO_MAY } from '@mentor-network/core/access/who-may';
import { pseudonymOf } from '@mentor-network/core/audit/audit-entry';
import { THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import type { StoredDocument } from '../../src/adapters/store/documents.ts';
import { Verb } from '../../src/cards/verbs.ts';
import { cardGallery } from '../support/card-gallery.ts';
import { CardJson, executesIn } from '../support/fake-teams/card-reading.ts';
import { CLAIMS, EDITS, POISON } from './forged.ts';
import { isInside, notFor, personOf } from './people-of-every-kind.ts';
import { type RealButton, VERBS, isVerb, realButtons } from './real-cards.ts';
import { type NetworkInSituation, SITUATIONS, type Situation, networkIn } from './situations.ts';
import { type Snapshot, isAsBefore, restore, snapshotOf, writtenBetween } from './snapshots.ts';
import { expectedOf, sha256 } from './trying.ts';
import { type Answered, type Data, type Outside, type TwoDoors, openTwoDoors, startOutside } from './two-doors.ts';
import { VERB_ROWS, isNow } from './verb-rows.ts';

const INSIDERS = ACTOR_KINDS.filter(isInside);
/** Whose cards come into other hands. One of them is away just now. */
const OWNERS = ['mentor', 'mentee', 'unregistered', 'other-member', 'coordinator'] as const satisfies readonly ActorKind[];
const AWAY: ActorKind = 'coordinator';

/** `untouched` is what is so when nobody presses anything: the same all along, in the versions it has now. */
type Stage = { readonly network: NetworkInSituation; readonly doors: TwoDoors; untouched: Snapshot; readonly buttons: ReadonlyMap<ActorKind, readonly RealButton[]> };

const stageOf = async (situation: Situation, outside: Outside): Promise<Stage> => {
  const network = await networkIn(situation);
  const doors = await openTwoDoors(network, outside);
  for (const kind of INSIDERS) await doors.teams.press(kind, 'home.show', {});
  await doors.teams.press(AWAY, 'profile.pause', { until: '2026-12-18' });
  const buttons = new Map<ActorKind, readonly RealButton[]>();
  for (const owner of OWNERS) buttons.set(owner, await realButtons(owner, network, doors));
  return { network, doors, untouched: await snapshotOf(network.store), buttons };
};

/** Who looks twice has looked twice, and whose record it is reads both. */
const NOTED_EACH_TIME = 'member.look';
/** What a coordinator leaves with somebody else: that they looked, what they said to a mentor who waits for them, and a proposal. */
const BY_COORDINATORS = ['look', 'fact', 'chain', 'approvals', 'notice', 'attention', 'open-requests', 'task'];

/** What somebody may have written by any button: their own record, what is of the two for these and their coordinator, that they accepted, and what is a coordinator’s to say. */
const whyNotTheirs = (kind: ActorKind, before: Snapshot, document: StoredDocument): string | undefined => {
  const { partition, type, body } = document;
  const { id } = personOf(kind);
  if (partition === `member:${id}` || (type === 'ticket' && body.memberId === id)) return undefined;
  if (type === 'fact' && body.actor !== pseudonymOf(id, sha256)) return 'a fact that is said to be by somebody else';
  if (kind === 'coordinator' && partition.startsWith('member:')) return BY_COORDINATORS.includes(type) ? undefined : 'more of a record than is a coordinator’s to write';
  if (kind === 'mentor' && partition === `member:${personOf('mentee').id}` && type === 'open-requests') return undefined;
  if (!partition.startsWith('partnership:')) return 'a record of somebody else';
  const isNew = ![...before.values()].some((known) => known.partition === partition);
  if (isNew) return type === 'partnership' && body.menteeId !== id && body.proposedBy !== id ? 'a request of somebody else' : undefined;
  return kind === 'mentor' || kind === 'mentee' || kind === 'coordinator' ? undefined : 'a partnership of others';
};

const putBack = async (stage: Stage): Promise<void> => {
  stage.untouched = await restore(stage.network.store, stage.untouched);
};

/** Presses, looks at the answer and at everything that was written, and puts it back. What was typed may be shown again to whoever typed it. */
const pressedBy = async (stage: Stage, kind: ActorKind, press: () => Promise<Answered>, typed: Data = {}): Promise<{ readonly answer: Answered; readonly written: readonly StoredDocument[] }> => {
  const { network, untouched: before } = stage;
  const answer = await press();
  const written = writtenBetween(before, await snapshotOf(network.store));
  if (written.length > 0) await putBack(stage);
  assert.deepEqual(notFor(kind, answer.text).filter((word) => !JSON.stringify(typed).includes(word)), [], `shown to ${kind}`);
  assert.deepEqual(written.flatMap((document) => whyNotTheirs(kind, before, document) ?? []), [], `written by ${kind}`);
  return { answer, written };
};

/** What was written, but for what differs from press to press: ids that are made meanwhile, and where a fact stands in its chain. */
const saidIn = (written: readonly StoredDocument[], known: string): unknown =>
  written
    .filter(({ type }) => type !== 'chain')
    .map(({ type, body }) => JSON.stringify([type, type === 'fact' ? [body.action, body.actor, body.target] : body]).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (known.includes(id) ? id : 'fresh')))
    .toSorted();

/** Somebody who may press this verb, and a situation in which it does something. */
const rightful = (verb: (typeof VERBS)[number]): { readonly kind: ActorKind; readonly situation: Situation } => {
  const { asks } = VERB_ROWS[verb];
  for (const situation of SITUATIONS) {
    const kind = (['mentee', 'mentor', 'other-member', 'unregistered', 'coordinator'] as const).find((one) => WHO_MAY[asks][one] === 'allowed' && isNow(asks, one, situation));
    if (kind) return { kind, situation };
  }
  throw new Error(`Nobody may ever press ${verb}.`);
};

const fieldsOf = (verb: string): readonly string[] => Verb.options.filter(({ shape }) => shape.verb.value === verb).flatMap(({ shape }) => Object.keys(shape));

const buttonsOf = (card: unknown) => executesIn(CardJson.parse(JSON.parse(JSON.stringify(card))));

/** What only the passing of time brings, and what is asked of whoever waits for a coordinator: no card has it two days after the start. */
const BROUGHT_BY_TIME: readonly Verb['verb'][] = [
  'request.undo',
  'amendment.extending',
  'amendment.extend',
  'partnership.complete',
  'partnership.keep-going',
  'fit-check.show',
  'fit-check.answer',
  'fit-check.tell',
  'coordination.show',
  'coordination.remind',
  'coordination.seen',
  'coordination.closing',
  'coordination.close',
  'coordination.leaving',
  'coordination.close-gone',
  'approval.training',
  'approval.trained',
  'approval.ask-again',
  'proposing.mentees',
  'proposing.mentors',
  'proposing.form',
  'proposing.send',
];

/** Makes the other member a mentee of the same mentor, by the buttons alone. */
const alsoMentored = async ({ store, it }: NetworkInSituation, { teams }: TwoDoors): Promise<string> => {
  const before = await snapshotOf(store);
  await teams.press('other-member', 'request.send', { mentor: it.mentor, scheme: it.scheme, goals: 'To be mentored as well.' });
  const made = writtenBetween(before, await snapshotOf(store)).find(({ type }) => type === 'partnership');
  const partnership = made?.partition.replace('partnership:', '') ?? '';
  await teams.press('mentor', 'request.accept', { partnership });
  for (const kind of ['mentor', 'other-member'] as const) await teams.press(kind, 'agreement.sign', { partnership, version: '1' });
  const [running] = [...(await snapshotOf(store)).values()].filter(({ type, partition }) => type === 'partnership' && partition.endsWith(partnership));
  assert.equal(running?.body.status, 'active');
  return partnership;
};

describe('Card data are a stranger’s mail:', function () {
  this.timeout(60_000);
  let outside: Outside;
  const stages = new Map<Situation, Stage>();
  const stage = (situation: Situation): Stage => {
    const found = stages.get(situation);
    if (!found) throw new Error(`There is no stage for ${situation}.`);
    return found;
  };

  before(async () => {
    outside = await startOutside();
    for (const situation of SITUATIONS) stages.set(situation, await stageOf(situation, outside));
  });
  after(async () => {
    for (const { doors } of stages.values()) await doors.close();
    await outside.close();
  });

  /** What every button of this verb carried on their cards at any time, as if all of it had been about one partnership. */
  const everShownTo = (owner: ActorKind, verb: string, partnership: string): readonly Data[] => {
    const carried = [...stages.values()].flatMap(({ network, buttons }) =>
      (buttons.get(owner) ?? []).filter((button) => button.verb === verb).map(({ data }) => JSON.stringify(data).replaceAll(network.it.partnership, partnership)),
    );
    return [...new Set(carried)].map((data) => JSON.parse(data) as Data);
  };

  it('every verb is on a button of a card that somebody can come to, or of one that time brings, as the gallery shows it', () => {
    const onCards = new Set([...stages.values()].flatMap(({ buttons }) => [...buttons.values()].flat().map(({ verb }) => verb)));
    const inGallery = new Set(cardGallery().flatMap(({ card }) => buttonsOf(card).map(({ verb }) => verb)));
    assert.deepEqual(VERBS.filter((verb) => !onCards.has(verb)), BROUGHT_BY_TIME);
    assert.deepEqual(BROUGHT_BY_TIME.filter((verb) => !inGallery.has(verb)), []);
  });

  for (const situation of SITUATIONS) {
    it(`every button of every card is pressed by whoever has it in hand, and as themselves, when a partnership is ${situation}`, async () => {
      const here = stage(situation);
      const distinct = new Map([...here.buttons.values()].flat().map((button) => [JSON.stringify(button), button]));
      for (const { verb, data } of distinct.values()) {
        for (const kind of INSIDERS) {
          const { written } = await pressedBy(here, kind, () => here.doors.teams.press(kind, verb, data), data);
          const expected = expectedOf({ asked: VERB_ROWS[verb].asks, kind, situation });
          if (expected !== 'allowed') assert.deepEqual(written, [], `${verb} by ${kind}, who is ${expected}`);
        }
      }
    });
  }

  for (const verb of VERBS) {
    const { kind, situation } = rightful(verb);
    const dataOf = (here: Stage): Data => VERB_ROWS[verb].data(here.network.it, kind);

    it(`${verb} twice is once, as the same activity and as another`, async () => {
      const here = stage(situation);
      const { doors, network } = here;
      const activity = { id: `again-${verb}`, type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data: dataOf(here) } } };
      const first = await doors.teams.post(kind, activity);
      const once = await snapshotOf(network.store);
      assert.deepEqual(await doors.teams.post(kind, activity), first);
      assert.deepEqual(writtenBetween(once, await snapshotOf(network.store)), [], 'the same activity was run again');
      await doors.page.press(kind, verb, dataOf(here));
      assert.equal(isAsBefore(once, await snapshotOf(network.store)), verb !== NOTED_EACH_TIME, 'the same press was taken for another');
      await putBack(here);
    });

    it(`${verb} believes nothing that was written into its card beside its own`, async () => {
      const here = stage(situation);
      const data = dataOf(here);
      const known = JSON.stringify([...here.untouched.values()]);
      for (const door of ['teams', 'page'] as const) {
        const plain = await pressedBy(here, kind, () => here.doors[door].press(kind, verb, data));
        const edited = await pressedBy(here, kind, () => here.doors[door].press(kind, verb, { ...CLAIMS, ...data }));
        assert.deepEqual(saidIn(edited.written, known), saidIn(plain.written, known));
        assert.equal(edited.answer.status, 200);
      }
    });

    it(`${verb} with a key that would change every object is not read at all`, async () => {
      const here = stage(situation);
      for (const poison of POISON) {
        for (const door of ['teams', 'page'] as const) {
          const { answer, written } = await pressedBy(here, kind, () => here.doors[door].press(kind, verb, { ...dataOf(here), poison }));
          assert.deepEqual([answer.status, written], [400, []]);
        }
      }
    });

    it(`${verb} on a card of any other time does what is right now, or nothing`, async () => {
      for (const owner of OWNERS) {
        for (const now of SITUATIONS) {
          const here = stage(now);
          for (const data of everShownTo(owner, verb, here.network.it.partnership)) {
            const { written } = await pressedBy(here, owner, () => here.doors.teams.press(owner, verb, data));
            if (expectedOf({ asked: VERB_ROWS[verb].asks, kind: owner, situation: now }) !== 'allowed') assert.deepEqual(written, [], `by ${owner} when it is ${now}`);
          }
        }
      }
    });
  }

  for (const verb of VERBS) {
    const edits = EDITS.filter(({ field }) => fieldsOf(verb).includes(field));
    if (edits.length === 0) continue;
    it(`${verb} with other ids, versions or steps than its card had changes nothing`, async () => {
      const { kind, situation } = rightful(verb);
      const here = stage(situation);
      const data: Data = VERB_ROWS[verb].data(here.network.it, kind);
      for (const { field, values } of edits.filter((one) => one.field in data)) {
        for (const value of values.filter((one) => one !== data[field])) {
          const { written } = await pressedBy(here, kind, () => here.doors.teams.press(kind, verb, { ...data, [field]: value }));
          assert.deepEqual(written, [], `${field}: ${value}`);
        }
      }
    });
  }

  it('a meeting of others, under a partnership of one’s own, is no meeting', async () => {
    const { network, doors } = stage('active');
    const own = await alsoMentored(network, doors);
    const ofIt = async (): Promise<readonly StoredDocument[]> => [...(await snapshotOf(network.store)).values()].filter(({ partition }) => partition === `partnership:${network.it.partnership}`);
    const before = await ofIt();
    for (const verb of VERBS.filter((one) => fieldsOf(one).includes('meeting'))) {
      for (const meeting of [network.it.meetingAhead, network.it.meetingBegun]) {
        const data = VERB_ROWS[verb].data(network.it, 'other-member');
        for (const [partnership, kind] of [[own, 'other-member'], [network.it.partnership, 'other-member'], [own, 'mentee']] as const) {
          const { text } = await doors.teams.press(kind, verb, { ...data, partnership, meeting });
          assert.deepEqual(kind === 'mentee' ? [] : notFor(kind, text), [], verb);
        }
      }
    }
    assert.deepEqual(await ofIt(), before);
    await putBack(stage('active'));
  });

  it('an account that is called like the network is a stranger to every partnership', async () => {
    const { network, doors } = stage('requested');
    const from = { id: '29:the-network', name: 'The network', aadObjectId: THE_NETWORK };
    const press = (verb: string, data: Data) => doors.teams.post('other-member', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data } }, from });
    await press('home.show', {});
    const before = await snapshotOf(network.store);
    for (const verb of VERBS) assert.deepEqual(notFor('it-contact', (await press(verb, VERB_ROWS[verb].data(network.it, 'it-contact'))).text), [], verb);
    const written = writtenBetween(before, await snapshotOf(network.store));
    assert.deepEqual(written.filter(({ partition, body }) => partition !== `member:${THE_NETWORK}` && body.memberId !== THE_NETWORK), []);
    await putBack(stage('requested'));
  });
});

/** What a button of ours may carry: which partnership, meeting, action, member or scheme is meant, and which version, step or stage was seen. */
const CARRIED = ['partnership', 'meeting', 'action', 'mentor', 'mentee', 'member', 'scheme', 'version', 'step', 'stage'];
/** What the press itself says, where a button is the answer: one of a few choices, and never words. */
const SAID: Partial<Record<Verb['verb'], readonly string[]>> = {
  'agreement.change': ['then'],
  'amendment.change': ['then'],
  'fit-check.answer': ['fits'],
  'review.save': ['helped', 'words', 'readers'],
  'profile.change': ['parts', 'schemes'],
};

describe('A button of any card', () => {
  for (const { name, card } of cardGallery()) {
    it(`carries ids, a version or a step and nothing else: ${name}`, () => {
      for (const { verb, data } of buttonsOf(card)) {
        const said = isVerb(verb) ? (SAID[verb] ?? []) : [];
        assert.deepEqual(Object.keys(data).filter((field) => !CARRIED.includes(field) && !said.includes(field)), [], verb);
        for (const [field, value] of Object.entries(data)) assert.match(String(value), field === 'words' ? /^$/ : /^[A-Za-z0-9_-]{1,64}$/, verb);
      }
    });
  }
});
