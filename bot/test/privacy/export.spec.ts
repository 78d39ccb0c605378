import assert from 'node:assert/strict';
import { Member } from '@mentor-network/core/members/member';
import { audienceWords } from '../../src/cards/audience-words.ts';
import { PAGE_STYLE, htmlText } from '../../src/cards/privacy/html.ts';
import { z } from 'zod';
import { downloadAnswer } from '../../src/adapters/http/download.ts';
import { makeMyDataDownload } from '../../src/conversation/my-data-download.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { found } from '../support/people.ts';
import { ben, coordinator, departing, mara, zaphira } from './departing.ts';

const MINUTE = 60_000;

/** Every place in which they have written something of their own. */
const WRITTEN = ['work', 'the department', 'topics', 'experience', 'hopes', 'goals', 'a place', 'other goals', 'a no', 'doras goal'].map((about) => `Zaphiras words about ${about}`);

describe('Whoever asks for their data', () => {
  const opened = async () => {
    const running = await departing();
    const download = makeMyDataDownload({ exportMyData: running.exportMyData, defaultZone: LONDON });
    const fetched = async (form: 'html' | 'json') => {
      const links = await running.exportMyData.links(zaphira);
      const got = await download(links[form]);
      assert.ok(got);
      return got;
    };
    return { ...running, download, fetched };
  };

  it('gets all that they wrote, all that was declared, kept and told, and who looked', async () => {
    const { fetched } = await opened();
    const got = await fetched('json');
    assert.ok(got.kind === 'file');
    const text = JSON.stringify(got.json);
    for (const words of [...WRITTEN, 'zaphiras.manager@sample.ac.uk', 'zaphiras.report@sample.ac.uk', 'zaphiras.other@sample.ac.uk', 'two-hours', 'a chat', 'asked-for-help', 'request-accepted', 'registered']) {
      assert.ok(text.includes(words), words);
    }
    assert.ok(z.object({ record: Member }).safeParse(JSON.parse(text)).success);
  });

  it('reads the same on a page, each field with who can see it', async () => {
    const { fetched } = await opened();
    const got = await fetched('html');
    assert.ok(got.kind === 'page');
    for (const words of [...WRITTEN, 'zaphiras.manager@sample.ac.uk', 'Two hours before']) assert.ok(got.html.includes(htmlText(words)), words);
    for (const field of ['experience', 'hopes', 'lineManager', 'email', 'jobTitle'] as const) assert.ok(got.html.includes(htmlText(audienceWords(field))), field);
    assert.match(got.html, /because somebody asked for help/);
  });

  it('gets nothing that is private to somebody else', async () => {
    const { fetched } = await opened();
    for (const form of ['json', 'html'] as const) {
      const text = JSON.stringify(await fetched(form));
      for (const others of ['mara@sample.ac.uk', 'olu@sample.ac.uk', 'ben@sample.ac.uk', coordinator.email]) assert.ok(!text.includes(others), others);
      assert.ok(!text.includes('Zaphiras words about the end'), 'the reason of an end is for the coordinators');
    }
  });

  it('needs the secret of the link, within a quarter of an hour; a guess and an old one open nothing', async () => {
    const { download, exportMyData, clock } = await opened();
    const links = await exportMyData.links(zaphira);
    assert.notEqual(links.html, links.json);
    for (const guess of ['', 'x', links.html.slice(1), `${links.html}x`, links.html.toLowerCase(), '../ticket', zaphira.id]) assert.equal(await download(guess), undefined, guess);
    clock.ahead(15 * MINUTE - 1);
    assert.ok(await download(links.html));
    clock.ahead(1);
    assert.equal(await download(links.html), undefined);
  });

  it('has the quarter of an hour by the clock of the product, also where the store goes by another', async () => {
    const running = networkAt('2031-01-01T09:00:00Z', openSqliteStore({ file: ':memory:', queried: QUERIED }));
    await found(running);
    const links = await running.exportMyData.links(zaphira);
    running.clock.ahead(15 * MINUTE - 1);
    assert.ok(await running.exportMyData.read(links.json));
    running.clock.ahead(1);
    assert.equal(await running.exportMyData.read(links.json), undefined);
  });

  it('is not in the store by the secret, and that they fetched it is a fact of their record', async () => {
    const { store, exportMyData, download } = await opened();
    const links = await exportMyData.links(zaphira);
    const { documents } = await store.changes(undefined, 1_000);
    assert.ok(documents.length < 1_000 && !JSON.stringify(documents).includes(links.json));
    await download(links.json);
    const page = await download(links.html);
    assert.ok(page?.kind === 'page');
    assert.match(page.html, /data exported/);
  });

  it('gets a page also when they never registered, which says that there is nothing', async () => {
    const { exportMyData, download } = await opened();
    const stranger = { ...ben, id: coordinator.id };
    const got = await download((await exportMyData.links(stranger)).html);
    assert.ok(got?.kind === 'page');
    assert.match(got.html, /There is none\./);
    const marasPage = await download((await exportMyData.links(mara)).html);
    assert.ok(marasPage?.kind === 'page' && !marasPage.html.includes('zaphiras.manager'));
  });
});

describe('What is fetched', () => {
  const page = downloadAnswer({ kind: 'page', html: '<p>x</p>', style: PAGE_STYLE });

  it('runs nothing, loads nothing, is framed by nobody and kept by nobody', () => {
    const policy = page.headers['content-security-policy'] ?? '';
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox$/);
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.equal(page.headers['x-robots-tag'], 'noindex');
  });

  it('is a file to be saved, when it is data', () => {
    const file = downloadAnswer({ kind: 'file', name: 'my-data.json', json: { a: 1 } });
    assert.equal(file.headers['content-disposition'], 'attachment; filename="my-data.json"');
    assert.deepEqual(JSON.parse(String(file.body)), { a: 1 });
  });

  it('is not there for a secret that opens nothing, with the words of any other path', () => {
    assert.equal(downloadAnswer(undefined).status, 404);
  });
});

describe('Beside a field', () => {
  it('stands who can see it, in words made from the table that decides', () => {
    assert.equal(audienceWords('hopes'), 'Seen by nobody but you.');
    assert.equal(audienceWords('experience'), 'Seen by colleagues if you mentor and your coordinators.');
  });
});
