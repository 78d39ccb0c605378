import assert from 'node:assert/strict';
import { STARTER_LANGUAGES, choicesOf } from '../schemes/starter-scheme.ts';
import { languageSuggested, localeOf } from './suggested.ts';

describe('The language of somebody’s Teams', () => {
  const suggested = (locale: string | undefined) => languageSuggested(locale, choicesOf(STARTER_LANGUAGES));

  it('is suggested where the scheme has it, by its English name', () => {
    assert.deepEqual(['en-GB', 'cy', 'pl-PL', 'de-AT'].map(suggested), ['english', 'welsh', 'polish', 'german']);
  });

  it('is no suggestion where the scheme does not have it, or nobody said', () => {
    assert.deepEqual([suggested('fi-FI'), suggested('xx'), suggested(undefined)], [undefined, undefined, undefined]);
  });

  it('is the first that is named, and nothing when it is none', () => {
    assert.deepEqual(['cy-GB,cy;q=0.9,en;q=0.8', 'en', '*', '', '<script>', undefined].map(localeOf), ['cy-GB', 'en', undefined, undefined, undefined, undefined]);
  });
});
