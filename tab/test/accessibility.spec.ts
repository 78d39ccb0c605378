import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { complaintsIn } from './support/accessible.ts';
import { NARROW, tooWide } from './support/browser.ts';
import { describePages } from './support/describe-pages.ts';
import { PAGES, type PageToSee } from './support/pages.ts';

const complaints = (page: Page): Promise<string[]> => complaintsIn(page.locator('html'));

describePages('Everybody can use the pages', ({ server, open }) => {
  const see = async (page: PageToSee, query = ''): Promise<Page> => {
    server().restart();
    page.arrange?.(server().network());
    const tab = await open(page.address, { query: `?${page.as ? `as=${page.as}` : ''}${query}` });
    await page.prepare?.(tab);
    return tab;
  };

  for (const page of PAGES) {
    it(`${page.name}: meets WCAG 2.2 AA in every theme and fits a window of 320 pixels`, async () => {
      const tab = await see(page);
      assert.deepEqual(await complaints(tab), [], 'light');
      await tab.emulateMedia({ colorScheme: 'dark' });
      // Colours take a moment to turn, and half-way between two themes nothing has enough contrast.
      await tab.waitForFunction(() => document.documentElement.style.colorScheme === 'dark' && document.getAnimations().length === 0);
      assert.deepEqual(await complaints(tab), [], 'dark');
      await tab.setViewportSize(NARROW);
      assert.deepEqual(await tooWide(tab), [], '320 pixels');
      assert.deepEqual(await complaints(await see(page, '&theme=contrast')), [], 'high contrast');
    });
  }

  for (const name of ['privacy.html', 'terms.html']) {
    it(`${name} is read without signing in, in light and dark, in a window of 320 pixels`, async () => {
      const page = await open(name);
      assert.deepEqual(await complaints(page), [], 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await complaints(page), [], 'dark');
      await page.setViewportSize(NARROW);
      assert.deepEqual(await tooWide(page), [], '320 pixels');
      assert.equal(await page.locator('script').count(), 0);
      assert.deepEqual(server().calls(), []);
    });
  }
});
