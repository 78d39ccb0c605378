import fc from 'fast-check';
import { buildTabIfStale } from '../../../tab/build-if-stale.ts';
import { READER, findChromium, launchChromium } from '../../../tab/test/support/browser.ts';
import { HOSTILE_VIEWS, pageContradictions } from '../../../tab/test/support/hostile-pages.ts';
import { startStubServer } from '../../../tab/test/support/stub-server.ts';
import { openCardBench } from './card-bench.ts';
import { GALLERY_PARTS, drawInHostileWords } from './hostile-cards.ts';
import { hostileText } from './hostile-strings.ts';

/**
 * The long run, `npm run hostile`: as the specs of hostile cards and pages, with a hundred thousand strings and more in the cards and
 * some thousands on the pages. `npm run hostile cards` and `npm run hostile pages` are one half of it. A string counts where it was
 * drawn, and once.
 */
const CARD_RUNS = 2_800;
const PAGE_RUNS = 12;
const STRINGS_A_PAGE = 200;

const startedMs = performance.now();
const say = (what: string): void => console.log(`${what} (${Math.round((performance.now() - startedMs) / 1000)} s)`);

const runCards = async (chromium: string): Promise<void> => {
  const bench = await openCardBench(chromium);
  const strings = new Set<string>();
  for (const part of GALLERY_PARTS) {
    const drawn = await drawInHostileWords(bench, part, CARD_RUNS);
    for (const text of drawn) strings.add(text);
    say(`Cards of ${part}: ${drawn.size} different strings, each in every card that shows it, and nothing but their words`);
  }
  await bench.close();
  say(`In the cards: ${strings.size} different hostile strings.`);
};

const runPages = async (chromium: string): Promise<void> => {
  await buildTabIfStale();
  const [server, browser] = await Promise.all([startStubServer(), launchChromium(chromium)]);
  const reader = await browser.newContext({ ...READER, reducedMotion: 'reduce' });
  const strings = new Set<string>();
  const pool = fc.array(hostileText(80), { minLength: STRINGS_A_PAGE, maxLength: STRINGS_A_PAGE });
  for (const view of HOSTILE_VIEWS) {
    const property = fc.asyncProperty(pool, async (hostile) => {
      const { shown, contradictions } = await pageContradictions(reader, server, view, hostile);
      for (const text of shown) strings.add(text);
      if (contradictions.length > 0) throw new Error(contradictions.join('\n'));
    });
    await fc.assert(property, { numRuns: PAGE_RUNS, endOnFailure: true });
    say(`On ${view.name}: nothing but their words; ${strings.size} different strings so far`);
  }
  await browser.close();
  await server.close();
  say(`On the pages: ${strings.size} different hostile strings.`);
};

const chromium = findChromium();
if (!chromium) throw new Error('Nothing can be drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
const [half] = process.argv.slice(2);
if (half !== 'pages') await runCards(chromium);
if (half !== 'cards') await runPages(chromium);
