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
    assert.deepEqual(foldedWordsOf('GRANTS, Studies and Classes'), ['grant', 'study', 'class']);
    assert.deepEqual(foldedWordsOf('Siân, dŵr, tŷ, môr'), foldedWordsOf('sian DWR ty mor'));
    assert.deepEqual(foldedWordsOf('campus, process, analysis'), ['campus', 'process', 'analysis']);
    assert.deepEqual(foldedWordsOf('referees’ comments; a colleague’s desk'), ['referee', 'comment', 'colleague', 'desk']);
  });

  it('leave out what says nothing, in English and in Welsh', () => {
    assert.deepEqual(foldedWordsOf('I would like to get better at working with the people around me'), []);
    assert.deepEqual(foldedWordsOf('Hoffwn i ddysgu mwy am y gyllideb'), ['ddysgu', 'gyllideb']);
  });

  it('know where they stand', () => {
    const text = 'Reading referees’ comments';
    assert.deepEqual(wordsOf(text).map(({ from, to }) => text.slice(from, to)), ['Reading', 'referees’', 'comments']);
  });
});

describe('Synonyms', () => {
  const units = (text: string) => unitsOf(text, synonymsOf(SYNONYMS)).map(({ phrase }) => phrase.join(' '));

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
