import assert from 'node:assert/strict';
import { CalendarDate, Zone, instantOf } from '@mentor-network/core/kernel/time';
import { dateWords, meetingTimeWords, momentWords, rangeWords, relativeWords, untilWords, zoneWords } from './time-words.ts';

const london = Zone.parse('Europe/London');
const paris = Zone.parse('Europe/Paris');
const auckland = Zone.parse('Pacific/Auckland');
const today = CalendarDate.parse('2026-11-22');
const on = (date: string): CalendarDate => CalendarDate.parse(date);
const now = instantOf(Date.UTC(2026, 10, 22, 10, 0));
const meeting = instantOf(Date.UTC(2026, 10, 26, 14, 0));

describe('The words of a date', () => {
  it('have the weekday, and the year only when it is not this one', () => {
    assert.equal(dateWords(on('2026-11-26'), today), 'Thursday 26 November');
    assert.equal(dateWords(on('2027-01-10'), today), 'Sunday 10 January 2027');
  });

  it('say a common year of a range once', () => {
    assert.equal(rangeWords(on('2026-12-01'), on('2027-06-01')), '1 December 2026 to 1 June 2027');
    assert.equal(rangeWords(on('2027-01-01'), on('2027-06-01')), '1 January to 1 June 2027');
  });

  it('say how far away a day is while that helps', () => {
    const words = ['2026-11-22', '2026-11-23', '2026-11-21', '2026-11-25', '2026-11-19', '2026-12-13', '2027-06-01'].map((date) =>
      relativeWords(on(date), today),
    );
    assert.deepEqual(words, ['today', 'tomorrow', 'yesterday', 'in 3 days', '3 days ago', 'in 3 weeks', undefined]);
  });
});

describe('The words of a meeting’s time', () => {
  it('are in 24 hours and in the reader’s zone', () => {
    assert.equal(momentWords(meeting, london, now), 'Thursday 26 November, 14:00');
    assert.equal(meetingTimeWords(meeting, london, now, [london, undefined]), 'Thursday 26 November, 14:00');
  });

  it('name both zones when they differ, and the day when that differs too', () => {
    assert.equal(meetingTimeWords(meeting, paris, now, [london]), 'Thursday 26 November, 15:00 Paris time (14:00 London time)');
    assert.equal(
      meetingTimeWords(meeting, london, now, [auckland]),
      'Thursday 26 November, 14:00 London time (Friday 27 November, 03:00 Auckland time)',
    );
  });

  it('name no zone whose clock shows the same', () => {
    assert.equal(meetingTimeWords(meeting, london, now, [Zone.parse('Europe/Lisbon')]), 'Thursday 26 November, 14:00');
  });

  it('follow the wall in summer and in winter', () => {
    assert.equal(momentWords(instantOf(Date.UTC(2026, 6, 1, 13, 0)), london, now), 'Wednesday 1 July, 14:00');
    assert.equal(momentWords(instantOf(Date.UTC(2026, 11, 1, 13, 0)), london, now), 'Tuesday 1 December, 13:00');
  });

  it('count minutes and hours when it is soon, and calendar days when it is not', () => {
    const inMinutes = (minutes: number): string | undefined => untilWords(instantOf(Date.UTC(2026, 10, 22, 10, minutes)), london, now);
    assert.deepEqual([0, 1, 59, 60, 120, 7 * 60, 24 * 60].map(inMinutes), [
      undefined,
      'in 1 minute',
      'in 59 minutes',
      'in 1 hour',
      'in 2 hours',
      'today',
      'tomorrow',
    ]);
  });

  it('know a zone by its city', () => {
    assert.equal(zoneWords(Zone.parse('America/New_York')), 'New York time');
    assert.equal(zoneWords(Zone.parse('UTC')), 'UTC');
  });
});
