import assert from 'node:assert/strict';
import { foldedWordsOf, wordsOf } from './own-words.ts';
import { synonymsOf, unitsOf, wantedIn } from './synonyms.ts';

const SYNONYMS = [
  ['maths', 'statistics', 'numeracy'],
  ['peer review', 'refereeing', 'referees’ reports'],
  ['peer review', 'reviewing papers'],
];

describe('Own words', () => {
  it('are compared without case, accents or the plural', () => {
    assert.deepEqual(foldedWordsOf('GRANTS, Studies, Classes'), ['grant', 'study', 'class']);
    assert.deepEqual(foldedWordsOf('Siân, dŵr, tŷ, môr'), foldedWordsOf('sian DWR ty mor'));
    assert.deepEqual(foldedWordsOf('campus, process, analysis'), ['campus', 'process', 'analysis']);
    assert.deepEqual(foldedWordsOf('referees’ comments; a colleague’s desk'), ['referee', 'comment', 'a', 'colleague', 'desk']);
  });

  it('know where they stand', () => {
    const text = 'Reading referees’ comments';
    assert.deepEqual(wordsOf(text).map(({ from, to }) => text.slice(from, to)), ['Reading', 'referees’', 'comments']);
  });
});

describe('Synonyms', () => {
  const units = (text: string) => unitsOf(text, synonymsOf(SYNONYMS)).map(({ phrase }) => phrase.join(' '));

  it('leave out what says nothing, in English and in Welsh', () => {
    assert.deepEqual(units('I would like to get better at working with the people around me'), []);
    assert.deepEqual(units('Hoffwn i ddysgu mwy am y gyllideb'), ['ddysgu', 'gyllideb']);
  });

  it('may be of words that say nothing alone, but for a single one', () => {
    const named = (text: string) => unitsOf(text, synonymsOf([['part time', 'flexible working'], ['return to work', 'returning'], ['IT', 'computing']])).map(({ phrase }) => phrase.join(' '));
    assert.deepEqual(named('I am back part time'), ['part time']);
    assert.deepEqual(named('For part of the time, my return and my work'), ['return']);
    assert.deepEqual(named('How to do it with computing'), ['computing']);
  });

  it('make one thing of several words, and leave the rest single', () => {
    assert.deepEqual(units('Peer reviews of statistics'), ['peer review', 'statistic']);
    assert.deepEqual(units('A review by a peer'), ['review', 'peer']);
  });

  it('of a word in two groups are those of both', () => {
    assert.deepEqual(wantedIn('peer review', SYNONYMS), [{ words: 'peer review', alike: ['refereeing', 'referees’ reports', 'reviewing papers'] }]);
  });

  it('widen what is looked for, and leave alone what they do not know', () => {
    assert.deepEqual(wantedIn('Maths with Siân', SYNONYMS), [
      { words: 'Maths', alike: ['statistics', 'numeracy'] },
      { words: 'with', alike: [] },
      { words: 'Siân', alike: [] },
    ]);
    assert.deepEqual(wantedIn('Maths', []), [{ words: 'Maths', alike: [] }]);
    assert.deepEqual(wantedIn('?!', SYNONYMS), []);
  });
});
