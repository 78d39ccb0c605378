import assert from 'node:assert/strict';
import { findChromium } from '../../../tab/test/support/browser.ts';
import { type CardBench, openCardBench } from './card-bench.ts';
import { GALLERY_PARTS, drawInHostileWords } from './hostile-cards.ts';

const RUNS = 12;
const NO_CHROMIUM = 'no Chromium was found. Install one, or name it in CHROMIUM_PATH.';

const describeCards = (chromium: string): void => {
  describe('Whatever a member writes, in a card', function () {
    this.timeout(60_000);
    let bench: CardBench | undefined;
    before(async () => {
      bench = await openCardBench(chromium);
    });
    after(() => bench?.close());

    for (const part of GALLERY_PARTS) {
      it(`is drawn as words and nothing else, in ${part}`, async () => {
        assert.ok(bench);
        const { size } = await drawInHostileWords(bench, part, RUNS);
        assert.ok(size > RUNS, `only ${size} strings were drawn`);
      });
    }
  });
};

const chromium = findChromium();
if (chromium) describeCards(chromium);
else if (process.env.CI) throw new Error(`The cards cannot be drawn in hostile words: ${NO_CHROMIUM}`);
else console.log(`The cards were not drawn in hostile words: ${NO_CHROMIUM}`);
