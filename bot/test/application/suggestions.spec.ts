import assert from 'node:assert/strict';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { type MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Actor } from '../../src/application/ports/actor.ts';
import { networkAt } from '../support/network.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, found, register, schemeOf } from '../support/people.ts';

const [mara, olu, nia, ben] = [actor('Mara'), actor('Olu'), actor('Nia'), actor('Ben')];
const DAY = 86_400_000;
const SYNONYMS = [
  ['maths', 'statistics', 'numeracy'],
  ['peer review', 'refereeing'],
];

const networkOf = async () => {
  const network = networkAt('2026-11-23T09:00:00Z');
  await found(network);
  for (const scheme of await network.schemes.all()) await network.schemes.save({ ...scheme, synonyms: SYNONYMS });
  await register(network, mara, { parts: 'mentor', answers: { mentor: { topics: 'statistics', ownTopics: '', experience: 'Much of it.' } } });
  await register(network, olu, { parts: 'mentor', answers: { mentor: { topics: 'leading-a-team', ownTopics: 'Refereeing for journals', experience: 'Many years.' } } });
  await register(network, nia, { parts: 'mentor', answers: { mentor: { topics: 'statistics', ownTopics: '', experience: 'Enough.' } } });
  await register(network, ben, { parts: 'mentee', answers: { mentee: { topics: 'statistics', hopes: 'How to write a good peer review.' } } });
  return network;
};

type Running = Awaited<ReturnType<typeof networkOf>>;

const namesOf = (suggestions: readonly { readonly mentor: { readonly name: string } }[]): readonly string[] => suggestions.map(({ mentor }) => mentor.name);
const shownTo = async ({ directory }: Running, viewer: Actor, input: object = {}) => directory.browse(viewer.id, readDirectory.input.parse(input));
const everywhere = async (network: Running): Promise<readonly (readonly string[])[]> => [
  namesOf((await shownTo(network, ben)).suggestions).toSorted(),
  namesOf((await network.directory.find(ben.id, '')).results).toSorted(),
  namesOf(await network.directory.nextBest(ben.id, NETWORK, [])).toSorted(),
];
const isSuggested = async (network: Running, names: readonly string[]): Promise<void> => {
  for (const shown of await everywhere(network)) assert.deepEqual(shown, names);
};

const ask = async ({ requestMentoring }: Running, mentor: Actor) => {
  const asked = await requestMentoring.request(ben, { mentorId: mentor.id, schemeId: NETWORK, goals: 'To read my own results.' });
  assert.ok(asked.ok);
  return asked.value.partnershipId;
};

describe('suggestions', () => {
  it('are made from topics and from own words, and say so', async () => {
    const network = await networkOf();
    await isSuggested(network, ['Mara', 'Nia', 'Olu']);
    const { suggestions } = await shownTo(network, ben);
    assert.equal(suggestions.at(-1)?.mentor.name, 'Olu', 'own words weigh less than a topic');
    assert.deepEqual(suggestions.at(-1)?.reasons[0], { kind: 'own-topic', label: 'Refereeing', said: 'peer review' });
    assert.deepEqual((await network.directory.read(ben.id, olu.id, NETWORK))?.reasons, suggestions.at(-1)?.reasons);
    assert.deepEqual((await network.directory.find(ben.id, 'Olu')).results[0]?.reasons, suggestions.at(-1)?.reasons);
  });

  it('leave out whom the mentee has asked, and never bring back who declined', async () => {
    const network = await networkOf();
    const id = await ask(network, mara);
    await isSuggested(network, ['Nia', 'Olu']);
    const declined = await network.act(id, { type: 'decline', reason: '' }, { by: mara.id, at: network.clock.now() });
    assert.ok(declined.ok);
    await isSuggested(network, ['Nia', 'Olu']);
    network.clock.ahead(200 * DAY);
    await isSuggested(network, ['Nia', 'Olu']);
    assert.deepEqual(namesOf((await network.directory.find(ben.id, 'Mara')).results), ['Mara'], 'they can be found');
    assert.deepEqual(namesOf(await network.directory.bestFor(ben.id, MATCHED, 5)).toSorted(), ['Nia'], 'and are not proposed in another scheme');
  });

  it('come back to whom the mentee did not wait for', async () => {
    const network = await networkOf();
    const withdrawn = await network.act(await ask(network, mara), { type: 'withdraw' }, { by: ben.id, at: network.clock.now() });
    assert.ok(withdrawn.ok);
    await isSuggested(network, ['Mara', 'Nia', 'Olu']);
  });

  it('are for mentees of the scheme', async () => {
    const network = await networkOf();
    const [mentor, both] = [actor('Someone'), actor('Both')];
    await register(network, mentor, { parts: 'mentor' });
    await register(network, both, { parts: 'both', answers: { part: { schemes: 'matched' } } });
    for (const somebody of [actor('Stranger'), mentor, both]) {
      assert.deepEqual((await shownTo(network, somebody, { scheme: NETWORK })).suggestions, []);
      assert.deepEqual(await network.directory.nextBest(somebody.id, NETWORK, []), []);
      assert.deepEqual(await network.directory.bestFor(somebody.id, NETWORK, 5), []);
    }
  });

  it('after a no leave out those who are named', async () => {
    const network = await networkOf();
    assert.deepEqual(namesOf(await network.directory.nextBest(ben.id, NETWORK, [mara.id, olu.id])), ['Nia']);
    assert.deepEqual(await network.directory.nextBest(ben.id, SchemeId.parse('nowhere'), []), []);
  });

  it('in a matched scheme are for the coordinator, who learns nothing of what the mentee hopes', async () => {
    const network = await networkOf();
    assert.deepEqual((await shownTo(network, ben, { scheme: MATCHED })).suggestions, []);
    assert.deepEqual((await network.directory.find(ben.id, '', MATCHED)).results, []);
    assert.deepEqual(await network.directory.nextBest(ben.id, MATCHED, []), []);
    const best = await network.directory.bestFor(ben.id, MATCHED, 5);
    assert.deepEqual(namesOf(best).toSorted(), ['Mara', 'Nia']);
    assert.ok(!JSON.stringify(best).includes('peer review'));
    assert.deepEqual(namesOf(await network.directory.bestFor(ben.id, MATCHED, 1)).length, 1);
  });

  it('put those who were asked of late behind the others', async () => {
    const network = await networkOf();
    const record = await network.members.load(mara.id);
    const answers = [{ partnershipId: (await ask(network, olu)), workingDays: 2, on: CalendarDate.parse('2026-11-20') }];
    assert.ok(record.places && (await network.members.commit(record, { places: { ...record.places.value, answers } })));
    for (let day = 0; day < 4; day += 1) {
      assert.deepEqual(namesOf((await shownTo(network, ben)).suggestions), ['Nia', 'Mara']);
      network.clock.ahead(DAY);
    }
  });
});

describe('a word that is looked for', () => {
  const findsIn = async (network: Running, words: string) => {
    const [page, chat] = [await shownTo(network, ben, { words }), await network.directory.find(ben.id, words)];
    assert.deepEqual(namesOf(chat.results).toSorted(), page.mentors.map(({ name }) => name).toSorted());
    return page.mentors.map(({ name }) => name);
  };

  it('is found by what the scheme says it means too, in the chat and on the page', async () => {
    const network = await networkOf();
    assert.deepEqual(await findsIn(network, 'maths'), ['Mara', 'Nia']);
    assert.deepEqual(await findsIn(network, 'Peer Reviews'), ['Olu']);
    assert.deepEqual(await findsIn(network, 'maths Nia'), ['Nia'], 'all that is wanted is wanted');
    assert.deepEqual(await findsIn(network, 'statistcs'), ['Mara', 'Nia'], 'typing errors are forgiven as before');
    for (const scheme of await network.schemes.all()) await network.schemes.save({ ...scheme, synonyms: [] });
    assert.deepEqual(await findsIn(network, 'maths'), []);
    assert.deepEqual(await findsIn(network, '?!'), []);
  });

  it('is found as the mentor wrote it before as it is called elsewhere', async () => {
    const network = await networkOf();
    await register(network, actor('Zoe'), { parts: 'mentor', answers: { mentor: { topics: 'leading-a-team', ownTopics: 'Maths anxiety', experience: 'Little.' } } });
    assert.deepEqual(await findsIn(network, 'maths'), ['Zoe', 'Mara', 'Nia']);
  });
});

describe('in several schemes', () => {
  const OTHER = SchemeId.parse('other');
  const other = (label: string): Scheme => {
    const scheme = schemeOf('other', 'Other network', 'self-service', COORDINATOR);
    return { ...scheme, lists: { ...scheme.lists, topics: [{ id: 'statistics', label }] } };
  };
  const joining = async (schemes: string, who: Actor, network: Running, parts: 'mentor' | 'mentee' = 'mentor') =>
    register(network, who, { parts, answers: { part: { schemes }, mentor: { topics: 'statistics', ownTopics: '', experience: 'Some.' }, mentee: { topics: 'statistics' } } });
  const found = async (network: Running, words: string, scheme: SchemeId) => (await shownTo(network, actor('Anybody'), { words, scheme })).mentors.map(({ name }) => name);

  it('a mentor is found by what their own scheme calls a topic, also after it was called something else', async () => {
    const network = await networkOf();
    await network.schemes.save(other('Quantitative methods'));
    await joining('other', actor('Una'), network);
    await joining('other,network', actor('Vic'), network);
    assert.deepEqual(await found(network, 'quantitative', OTHER), ['Una', 'Vic']);
    assert.deepEqual(await found(network, 'quantitative', NETWORK), ['Vic']);
    assert.deepEqual(await found(network, 'research', OTHER), ['Vic'], 'by what it is called where Una is not');
    await network.schemes.save(other('Numbers and figures'));
    assert.deepEqual(await found(network, 'figures', OTHER), ['Una', 'Vic']);
    assert.deepEqual(await found(network, 'quantitative', OTHER), []);
  });

  it('a member looks in their own, first where they may choose themselves, and is told of the others', async () => {
    const network = await networkOf();
    await network.schemes.save(other('Numbers'));
    const looking = async (id: MemberId, wanted?: SchemeId) => {
      const { scheme, schemes, isSeeking } = await network.directory.find(id, '', wanted);
      return [scheme.id, schemes.map((one) => one.id).toSorted(), isSeeking];
    };
    assert.deepEqual(await looking(ben.id), [NETWORK, [MATCHED, NETWORK], true]);
    assert.deepEqual(await looking(ben.id, MATCHED), [MATCHED, [MATCHED, NETWORK], true]);
    assert.deepEqual(await looking(mara.id), [NETWORK, [MATCHED, NETWORK], false]);
    assert.deepEqual(await looking(actor('Stranger').id), [NETWORK, [MATCHED, NETWORK, OTHER], false]);
    for (const [schemes, first] of [['matched', MATCHED], ['other', OTHER], ['matched,other', OTHER]] as const) {
      const who = actor(`Of-${schemes.replace(',', '-')}`);
      await joining(schemes, who, network, 'mentee');
      assert.deepEqual(await looking(who.id), [first, schemes.split(','), true]);
    }
  });
});
