import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildTabIfStale } from '../../build-if-stale.ts';
import { READER, findChromium, launchChromium, settled } from './browser.ts';
import { type StubServer, startStubServer } from './stub-server.ts';

export type PageServer = { readonly url: string; readonly restart: () => void; readonly close: () => Promise<void> };

export type Tab<Server extends PageServer> = {
  readonly server: () => Server;
  readonly browser: () => Browser;
  /** A new window on an address of the page, ready to be used. */
  readonly open: (address: string, options?: BrowserContextOptions & { readonly query?: string }) => Promise<Page>;
};

let hasSaidWhy = false;

const sayWhyOnce = (): void => {
  if (process.env.CI) throw new Error('The pages cannot be tried: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
  if (!hasSaidWhy) console.log('The pages were not tried: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
  hasSaidWhy = true;
};

/** Specs of the built page in a real browser, before the given server. Without a browser they are not registered, and it is said. */
export const describePagesOf = <Server extends PageServer>(title: string, start: () => Promise<Server>, body: (tab: Tab<Server>) => void): void => {
  const chromium = findChromium();
  if (!chromium) return sayWhyOnce();
  describe(title, function () {
    this.timeout(30_000);
    let server: Server | undefined;
    let browser: Browser | undefined;
    // One context for all of them keeps the scripts it has read; each window has a storage of its own all the same.
    let reader: BrowserContext | undefined;
    const faults: string[] = [];
    const started = <Thing>(thing: Thing | undefined): Thing => {
      if (thing === undefined) throw new Error('The browser has not started.');
      return thing;
    };

    before(async () => {
      await buildTabIfStale();
      [server, browser] = await Promise.all([start(), launchChromium(chromium)]);
      reader = await browser.newContext({ ...READER, reducedMotion: 'reduce' });
    });
    beforeEach(() => server?.restart());
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    afterEach(async () => {
      await Promise.all(started(reader).pages().map((page) => page.close()));
      await Promise.all(
        started(browser)
          .contexts()
          .filter((context) => context !== reader)
          .map((context) => context.close()),
      );
      const found = faults.splice(0);
      if (found.length > 0) throw new Error(`The page broke: ${found.join('; ')}`);
    });

    body({
      server: () => started(server),
      browser: () => started(browser),
      open: async (address, { query = '', ...options } = {}) => {
        const context = Object.keys(options).length === 0 ? started(reader) : await started(browser).newContext({ ...READER, ...options });
        const page = await context.newPage();
        page.on('pageerror', (fault) => faults.push(fault.message));
        page.on('console', (message) => {
          if (message.text().includes('Content Security Policy')) faults.push(message.text());
        });
        await page.goto(`${started(server).url}/tab/${query}${address}`);
        await settled(page);
        return page;
      },
    });
  });
};

export const describePages = (title: string, body: (tab: Tab<StubServer>) => void): void => {
  describePagesOf(title, startStubServer, body);
};
