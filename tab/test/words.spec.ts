import assert from 'node:assert/strict';
import { CalendarDate, Instant, Zone } from '@mentor-network/core/kernel/time';
import { cardTextToHtml } from '../src/features/mentoring/card-text.ts';
import { readAddress, writeAddress } from '../src/ui/address.ts';
import { makeDates } from '../src/ui/dates.ts';
import { wordsFor } from '../src/ui/words/words.ts';

describe('The text of a card', () => {
  it('is bold, slanted and linked as in Teams', () => {
    assert.equal(cardTextToHtml('**Tom** and _Mei_'), '<p><strong>Tom</strong> and <em>Mei</em></p>');
    assert.equal(cardTextToHtml('[the guide](https://example.org/a)'), '<p><a href="https://example.org/a" target="_blank" rel="noreferrer">the guide</a></p>');
  });

  it('never becomes markup or a script', () => {
    assert.equal(cardTextToHtml('<img src=x onerror="go()">'), '<p>&lt;img src=x onerror=&quot;go()&quot;&gt;</p>');
    assert.doesNotMatch(cardTextToHtml('[x](javascript:alert(1))'), /<a/);
    assert.doesNotMatch(cardTextToHtml('[x](https://a"onclick="b)'), /onclick="b/);
    assert.doesNotMatch(cardTextToHtml('\uE03Cb\uE03E'), /<b>/);
  });

  it('shows an escaped mark as the mark', () => {
    assert.equal(cardTextToHtml('\\*\\*not bold\\*\\* and \\<b\\>'), '<p>**not bold** and &lt;b&gt;</p>');
  });

  it('keeps underscores and stars inside words', () => {
    assert.equal(cardTextToHtml('snake_case_name 2*3*4'), '<p>snake_case_name 2*3*4</p>');
  });
});

describe('An address of the page', () => {
  it('is read as it was written', () => {
    for (const address of [
      '#/mentors',
      '#/mentors/amira?scheme=network&words=grant+writing&topic=a%2Cb&sort=newest',
      '#/mentoring',
      '#/mentoring/p-1',
      '#/mentoring/p-1/agreement',
      '#/mentoring/p-1/agreement/3',
      '#/health',
    ]) {
      assert.equal(writeAddress(readAddress(address)), address);
    }
  });

  it('may come from Teams, without its first signs, and leads to the mentors when it is unknown', () => {
    assert.equal(writeAddress(readAddress('mentors/amira')), '#/mentors/amira');
    assert.equal(writeAddress(readAddress('somewhere/else')), '#/mentors/else');
    assert.equal(writeAddress(readAddress('mentors/%3Cscript%3E')), '#/mentors');
    for (const version of ['0', '-1', '1e3', '99999', '<b>']) assert.equal(writeAddress(readAddress(`mentoring/p-1/agreement/${version}`)), '#/mentoring/p-1/agreement');
  });
});

describe('Dates', () => {
  const dates = makeDates('en-GB', Zone.parse('Europe/London'), Instant.parse('2026-11-23T23:30:00.000Z'));

  it('have weekday and month in words, and the year when it is far', () => {
    assert.equal(dates.dayOf(CalendarDate.parse('2026-11-26')), 'Thursday 26 November');
    assert.equal(dates.dayOf(CalendarDate.parse('2027-05-30')), 'Sunday 30 May 2027');
    assert.equal(dates.wholeDayOf(CalendarDate.parse('2026-11-26')), 'Thursday 26 November 2026');
  });

  it('are counted in days of the reader’s own calendar', () => {
    assert.equal(dates.howFar(Instant.parse('2026-11-24T00:10:00.000Z')), 'tomorrow');
    assert.equal(dates.howFar(Instant.parse('2026-11-26T14:00:00.000Z')), 'in 3 days');
  });

  it('have 24 hours, in summer time too', () => {
    assert.equal(dates.timeAt(Instant.parse('2026-07-01T13:05:00.000Z')), '14:05');
    assert.equal(dates.timeAt(Instant.parse('2026-12-01T00:05:00.000Z')), '00:05');
  });
});

describe('The catalogue of words', () => {
  it('gives sentences and dates of one language', () => {
    assert.equal(wordsFor('en-US').locale, 'en-GB');
    assert.equal(wordsFor('de-DE').locale, 'en-GB');
  });
});
