import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium stands on this machine, or undefined. */
export const findChromium = (): string | undefined => CANDIDATES.find((path) => path !== undefined && path !== '' && existsSync(path));

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

export const launchChromium = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS });

export const READER: BrowserContextOptions = { locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 } };

export const NARROW = { width: 320, height: 720 };

/** Waits until nothing is a placeholder any more. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main')?.textContent.trim() && !document.querySelector('[aria-busy="true"]'));
};

/** What is wider than the window, by name, so that a failure says where to look. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const whole = document.documentElement.scrollWidth > limit ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    const inside = [...document.querySelectorAll('dialog')].filter((dialog) => dialog.scrollWidth > dialog.clientWidth).map(() => 'the dialog scrolls sideways');
    return [...whole, ...inside];
  });
