import assert from 'node:assert/strict';
import { granted, on, refused } from '../examples.spec.ts';
import { ACTION_LENGTH_MAX } from './actions.ts';
import { REVIEW_WORDS_LENGTH_MAX } from './reviews.ts';
import { readAction, readPause, readProgress, readReview } from './work-inputs.ts';

const today = on('2026-11-23');

describe('The form of a pause', () => {
  it('takes a day from today on, and half a year at most', () => {
    assert.equal(granted(readPause({ until: ' 2026-11-23 ' }, today)), '2026-11-23');
    assert.equal(granted(readPause({ until: '2027-05-25' }, today)), '2027-05-25');
    assert.deepEqual(refused(readPause({ until: '2027-05-26' }, today)), [{ field: 'until', problem: 'too-far-ahead', max: 183 }]);
    assert.deepEqual(refused(readPause({ until: '2026-11-22' }, today)), [{ field: 'until', problem: 'has-passed' }]);
    assert.deepEqual(refused(readPause({}, today)), [{ field: 'until', problem: 'missing' }]);
    assert.deepEqual(refused(readPause({ until: 'soon' }, today)), [{ field: 'until', problem: 'not-a-date' }]);
  });
});

describe('The form of an agreed action', () => {
  const whole = { what: ' Send the draft ', who: 'other', dueOn: '2026-12-01' };

  it('says what, who and until when', () => {
    assert.deepEqual(granted(readAction(whole, today)), { text: 'Send the draft', doer: 'other', dueOn: '2026-12-01' });
  });

  it('names everything that is missing at once', () => {
    assert.deepEqual(refused(readAction({}, today)).map(({ field, problem }) => [field, problem]), [
      ['what', 'missing'],
      ['who', 'missing'],
      ['dueOn', 'missing'],
    ]);
  });

  it('takes no more words than there is room for, nobody else, and no day beyond a year', () => {
    assert.deepEqual(refused(readAction({ what: 'x'.repeat(ACTION_LENGTH_MAX + 1), who: 'us', dueOn: '2028-01-01' }, today)).map(({ field, problem }) => [field, problem]), [
      ['what', 'too-long'],
      ['who', 'not-a-choice'],
      ['dueOn', 'too-far-ahead'],
    ]);
  });
});

describe('The form of progress', () => {
  it('has a choice for each goal there is, and reads no more', () => {
    assert.deepEqual(granted(readProgress({ goal1: 'reached', goal2: 'not-begun', goal3: 'nonsense' }, 2)), ['reached', 'not-begun']);
    assert.deepEqual(refused(readProgress({ goal1: 'reached', goal2: 'nearly' }, 3)), [
      { field: 'goal2', problem: 'not-a-choice' },
      { field: 'goal3', problem: 'not-a-choice' },
    ]);
  });
});

describe('The form of a review', () => {
  it('needs how much it helped and who reads it, and no words', () => {
    assert.deepEqual(granted(readReview({ helped: 'somewhat', readers: 'nobody' })), { helped: 'somewhat', words: '', readers: 'nobody' });
    assert.deepEqual(refused(readReview({ words: 'x'.repeat(REVIEW_WORDS_LENGTH_MAX + 1), readers: 'everybody' })).map(({ field, problem }) => [field, problem]), [
      ['helped', 'missing'],
      ['words', 'too-long'],
      ['readers', 'not-a-choice'],
    ]);
  });
});
