import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostileText } from '../../bot/test/text/hostile-strings.ts';
import { readAddress, writeAddress } from '../src/ui/address.ts';

const START = fc.constantFrom('', '#/', '#', '/', 'mentors/', 'mentoring/', 'mentors?words=', 'mentors?scheme=', 'mentors?topic=a,', 'mentors/amira?sort=', 'mentoring/p-1/', 'health/', '//');
const OURS = /^#\/(mentors(\/[A-Za-z0-9_-]{1,64})?(\?[A-Za-z0-9=&%+.*_-]*)?|mentoring(\/[A-Za-z0-9_-]{1,64}(\/agreement)?)?|health)$/;

describe('Whatever stands in an address', () => {
  const somewhere = fc.tuple(START, hostileText(200), fc.boolean()).map(([start, text, isEncoded]) => `${start}${isEncoded ? encodeURIComponent(text.toWellFormed()) : text}`);

  it('is a page of ours with opaque ids, and stays on it', () => {
    fc.assert(
      fc.property(somewhere, (text) => {
        const written = writeAddress(readAddress(text));
        assert.match(written, OURS);
        const base = 'https://mentors.example.ac.uk/tab/';
        assert.equal(new URL(written, base).href.replace(/#.*/, ''), base);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(somewhere, (text) => {
        const address = readAddress(text);
        assert.deepEqual(readAddress(writeAddress(address)), address);
      }),
      { numRuns: 2_000 },
    );
  });
});
