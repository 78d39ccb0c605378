import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { hostileText } from '../../bot/test/text/hostile-strings.ts';
import { NARROW, tooWide } from './support/browser.ts';
import { describePages } from './support/describe-pages.ts';
import { type FakeHost, startFakeHost } from './support/fake-host.ts';
import { HOSTILE_VIEWS, openView, pageContradictions, watched } from './support/hostile-pages.ts';
import { rewordedBy } from './support/reworded.ts';

const STRINGS = fc.array(hostileText(80), { minLength: 200, maxLength: 200 });

/** Addresses that somebody might be sent, or that Teams might be made to hand over. */
const ADDRESSES = ['//evil.example', 'javascript:canary()', 'mentoring/p-active/../../..', 'mentors?words=%E2%80%AE%00<img src=x onerror=canary()>&scheme=//evil.example&topic=%3Cscript%3E', '%\u202E\uD800'];

describePages('Whatever a member writes, on the pages', ({ server, browser }) => {
  /** The first context keeps the scripts it has read. */
  const reader = (): BrowserContext => {
    const [first] = browser().contexts();
    assert.ok(first);
    return first;
  };

  for (const view of HOSTILE_VIEWS) {
    it(`is words and nothing else on ${view.name}`, async () => {
      await fc.assert(
        fc.asyncProperty(STRINGS, async (strings) => {
          const { shown, contradictions } = await pageContradictions(reader(), server(), view, strings);
          assert.deepEqual(contradictions, []);
          assert.ok(shown.size > 0, 'nothing hostile was seen');
        }),
        { numRuns: 1, endOnFailure: true },
      );
    });
  }

  it('has room in a window of 320 pixels, as one very long word', async () => {
    server().answersBecome(rewordedBy((text) => 'W'.repeat(Math.max(80, text.length))));
    const wide: string[] = [];
    for (const view of HOSTILE_VIEWS) {
      const page = await reader().newPage();
      await page.setViewportSize(NARROW);
      await openView(page, server(), view);
      wide.push(...(await tooWide(page)).map((what) => `${view.name}: ${what}`));
      await page.close();
    }
    assert.deepEqual(wide, []);
  });

  const hosts: FakeHost[] = [];
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.close()));
  });
  const whereIs = (page: Page): string => page.url().replace(/#.*$/s, '');

  it('opens a page of ours and no other, as what stands in the address', async () => {
    for (const address of ADDRESSES) {
      const page = await reader().newPage();
      const happened = await watched(page, server().url);
      await openView(page, server(), { name: address, address: `#/${address}` });
      assert.deepEqual([whereIs(page), happened], [`${server().url}/tab/`, []], address);
      await page.close();
    }
  });

  it('opens a page of ours and no other, as the place that Teams hands over', async () => {
    for (const subEntityId of ADDRESSES.slice(0, 2)) {
      const host = await startFakeHost(`${server().url}/tab/`, { context: { theme: 'default', locale: 'en-gb', entityId: 'mentors', subEntityId, userObjectId: 'mei', userDisplayName: '<img src=x onerror=canary()>\u202E', tid: 'tenant', hostName: 'Teams' } });
      hosts.push(host);
      const page = await reader().newPage();
      // The client library asks Microsoft which hosts it may believe.
      const happened = await watched(page, server().url, host.url, 'https://res.cdn.office.net/teams-js/');
      await page.goto(host.url);
      const tab = page.frameLocator('#tab');
      await tab.getByRole('heading', { name: 'Find a mentor' }).waitFor();
      assert.deepEqual([await tab.locator('html').evaluate(() => `${location.origin}${location.pathname}`), happened], [`${server().url}/tab/`, []], subEntityId);
      await page.close();
    }
  });

  it('shows nothing of what is somebody else’s, whose address was sent', async () => {
    for (const address of ['#/mentoring/p-of-others', '#/mentoring/p-of-others/agreement']) {
      const page = await reader().newPage();
      await page.goto(`${server().url}/tab/?as=mei${address}`);
      await page.getByText('There is no such partnership, or it is not yours.').waitFor();
      assert.equal(await page.getByText('Tom Okafor').count(), 0);
      await page.close();
    }
    assert.deepEqual([...new Set(server().calls().map(({ path }) => path))].filter((path) => path.includes('p-of-others')), [], 'the server was asked for it');
  });
});
