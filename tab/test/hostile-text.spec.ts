import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostileText } from '../../bot/test/text/hostile-strings.ts';
import { describePages } from './support/describe-pages.ts';
import { HOSTILE_VIEWS, pageContradictions } from './support/hostile-pages.ts';

const STRINGS = fc.array(hostileText(80), { minLength: 200, maxLength: 200 });

describePages('Whatever a member writes, on the pages', ({ server, browser }) => {
  for (const view of HOSTILE_VIEWS) {
    it(`is words and nothing else on ${view.name}`, async () => {
      await fc.assert(
        fc.asyncProperty(STRINGS, async (strings) => {
          // The first context keeps the scripts it has read.
          const [reader] = browser().contexts();
          assert.ok(reader);
          const { shown, contradictions } = await pageContradictions(reader, server(), view, strings);
          assert.deepEqual(contradictions, []);
          assert.ok(shown.size > 0, 'nothing hostile was seen');
        }),
        { numRuns: 1, endOnFailure: true },
      );
    });
  }
});
