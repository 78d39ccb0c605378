import assert from 'node:assert/strict';
import { type CardBench, openCardBench } from './card-bench.ts';
import { GALLERY_PARTS, drawInHostileWords } from './hostile-cards.ts';

const RUNS = 12;

describe('Whatever a member writes, in a card', function () {
  this.timeout(60_000);
  let bench: CardBench | undefined;
  before(async function () {
    bench = await openCardBench();
    if (!bench && process.env.CI) throw new Error('The cards cannot be drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
    if (!bench) {
      console.log('The hostile cards were not drawn: no Chromium was found. Install one, or name it in CHROMIUM_PATH.');
      this.skip();
    }
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
