import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { joinButtons } from '../../src/cards/meetings/meeting-elements.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { parseVerb } from '../../src/cards/verbs.ts';
import type { Card } from '../../src/conversation/conversation.ts';
import { makeConversation } from '../../src/conversation/make-conversation.ts';
import { teamsDeepLink } from '../../src/adapters/teams/deep-link.ts';
import { meetingOf } from '../support/card-views.ts';
import { ORDINARY } from '../support/card-words.ts';
import { MATCHED, NETWORK, actor, register } from '../support/people.ts';
import { active, ben, mara, talkingNetwork } from '../support/talk.ts';
import { hostileText } from './hostile-strings.ts';
import { squeezed } from './harmless-twin.ts';

const APP = { teamsAppId: '44444444-dddd-4000-8000-000000000004', domain: 'mentors.example.ac.uk' };
const PLACE = /^mentors(\/[A-Za-z0-9_-]{1,64}\?scheme=[A-Za-z0-9_-]{1,64}|\?scheme=[A-Za-z0-9_-]{1,64}|\?(scheme=[A-Za-z0-9_-]{1,64}&)?words=[A-Za-z0-9\-._~!*'()%]+)?$/;

const linksIn = (card: Card): readonly string[] => [...JSON.stringify(card).matchAll(/"type":"Action\.OpenUrl","title":"[^"]*","url":"([^"]*)"/g)].map(([, url = '']) => url);

const talking = async () => {
  const network = await talkingNetwork('2026-11-23T09:00:00Z');
  const conversation = makeConversation({ ...network, ids: { fresh: randomUUID }, tabUrl: (place) => teamsDeepLink(APP, place), downloadUrl: (secret) => `https://${APP.domain}/my-data?ticket=${secret}`, movableClock: undefined, onClockMoved: () => undefined });
  return { ...network, conversation };
};

/** A link of ours: to Teams, to the page on our own host, to a place of opaque ids. Says which place. */
const placeOf = (url: string): string => {
  const link = new URL(url);
  assert.match(url, /^[A-Za-z0-9\-._~:/?&=%!*'()]+$/, 'there is something in it that is not encoded');
  assert.match(`${link.origin}${link.pathname}`, /^https:\/\/teams\.microsoft\.com\/l\/entity\/44444444-dddd-4000-8000-000000000004\/mentors$/);
  assert.deepEqual([...link.searchParams.keys()], ['webUrl', 'context']);
  const page = new URL(link.searchParams.get('webUrl') ?? '');
  assert.equal(`${page.origin}${page.pathname}${page.search}`, `https://${APP.domain}/tab/`);
  const place = page.hash.replace('#/', '');
  assert.match(place, PLACE);
  assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: place });
  return place;
};

describe('A link that a card opens', function () {
  this.timeout(20_000);

  it('leads to our own page in Teams and carries opaque ids, for whatever somebody looks', async () => {
    const { conversation } = await talking();
    await fc.assert(
      fc.asyncProperty(hostileText(200), async (words) => {
        const [url = '', ...others] = linksIn(await conversation.press(ben, 'directory.find', { words }));
        assert.deepEqual(others, []);
        const sought = new URLSearchParams(placeOf(url).split('?')[1]).get('words') ?? '';
        assert.equal(squeezed(sought), squeezed(words));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for what is said in the chat', async () => {
    const { conversation } = await talking();
    await fc.assert(
      fc.asyncProperty(hostileText(200), async (words) => {
        for (const card of await conversation.hear(ben, `find ${words}`)) for (const url of linksIn(card)) placeOf(url);
      }),
      { numRuns: 100 },
    );
  });

  it('stays in the scheme in which somebody looks, and goes to their own for one that is none', async () => {
    const { conversation } = await talking();
    const placeFor = async (data: Readonly<Record<string, string>>) => placeOf(linksIn(await conversation.press(ben, 'directory.find', data))[0] ?? '');
    assert.equal(await placeFor({ words: 'x', scheme: MATCHED }), `mentors?scheme=${MATCHED}&words=x`);
    for (const scheme of ['', 'nowhere', 'no scheme; at all', '<b>']) assert.equal(await placeFor({ scheme }), `mentors?scheme=${NETWORK}`);
  });

  it('to a mentor names two ids and nothing of what they are', async () => {
    const { conversation } = await talking();
    const [url = ''] = linksIn(await conversation.press(ben, 'mentor.show', { mentor: mara.id, scheme: NETWORK }));
    assert.equal(placeOf(url), `mentors/${mara.id}?scheme=${NETWORK}`);
  });

  it('is not made of an id that is none, for no press carries one', () => {
    fc.assert(
      fc.property(hostileText(64), (id) => {
        fc.pre(!/^[A-Za-z0-9_-]{1,64}$/.test(id));
        for (const data of [{ mentor: id, scheme: NETWORK }, { mentor: mara.id, scheme: id }]) assert.equal(parseVerb('mentor.show', data), undefined);
        assert.equal(parseVerb('partnership.show', { partnership: id }), undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('joins a meeting in Teams and opens nothing else, whatever was written as its place', () => {
    const start = fc.constantFrom('https://teams.microsoft.com', 'https://teams.cloud.microsoft/meet/', 'https://teams.live.com/meet/1', 'https://teams.microsoft.com/l/meetup-join/', 'https://amira@teams.microsoft.com/meet/', 'http://teams.microsoft.com/meet/', 'https://teams.microsoft.com:444/meet/', ' ', '');
    let joined = 0;
    fc.assert(
      fc.property(start, hostileText(150), (address, words) => {
        const meeting = meetingOf(ORDINARY);
        for (const button of joinButtons({ ...meeting, plan: { ...meeting.plan, place: `${address}${words}` } })) {
          assert.ok('url' in button);
          assert.match(button.url, /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft|live\.com)\/(l\/meetup-join|meet)\/[\u0021-\u007E]*$/);
          joined += 1;
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(joined > 0, 'nothing was ever joined');
  });

  it('shows nothing of a partnership to a member who is not in it', async () => {
    const network = await talking();
    const id = await active(network);
    const nell = actor('Nell');
    await register(network, nell, { parts: 'mentee' });
    for (const verb of ['partnership.show', 'agreement.show']) {
      const shown = async (who: Actor): Promise<string> => JSON.stringify(await network.conversation.press(who, verb, { partnership: id }));
      assert.match(await shown(ben), /Mara/);
      assert.doesNotMatch(await shown(nell), /Mara|Ben|To read my own results/);
    }
  });
});
