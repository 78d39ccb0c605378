import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LONDON, NEW_YORK, STARTS_AT, at, on, wall } from '../examples.spec.ts';
import { instantOf, later, onTheWall } from '../kernel/time.ts';
import { Lead } from '../members/preferences.ts';
import { LEADS, isOvertaken, leadsAhead, reminderDueAt } from './reminder-plan.ts';

/** A meeting on this day and at this time in London. */
const starting = (date: string, time: string) => onTheWall(on(date), wall(time), LONDON);

describe('A reminder of a meeting', () => {
  it('is due a day before, two hours before, or at eight in the morning', () => {
    assert.deepEqual(
      LEADS.map((lead) => reminderDueAt(lead, STARTS_AT, LONDON)),
      ['2026-11-25T14:00:00.000Z', '2026-11-26T12:00:00.000Z', '2026-11-26T08:00:00.000Z'],
    );
  });

  it('is planned for every lead that can be chosen', () => {
    assert.deepEqual([...LEADS].toSorted(), [...Lead.options].toSorted());
  });

  it('is due 24 hours before also when the clocks change in between, and in the morning by the clock on the wall', () => {
    const spring = starting('2026-03-29', '14:00');
    assert.deepEqual([spring, reminderDueAt('day-before', spring, LONDON), reminderDueAt('morning', spring, LONDON)], [
      '2026-03-29T13:00:00.000Z',
      '2026-03-28T13:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ]);
    const autumn = starting('2026-10-25', '14:00');
    assert.deepEqual([autumn, reminderDueAt('day-before', autumn, LONDON), reminderDueAt('morning', autumn, LONDON)], [
      '2026-10-25T14:00:00.000Z',
      '2026-10-24T14:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ]);
  });

  it('is due in the morning of the day on which the meeting starts where the member is', () => {
    const evening = starting('2026-11-26', '23:00');
    assert.equal(reminderDueAt('morning', evening, NEW_YORK), '2026-11-26T13:00:00.000Z');
    const early = starting('2026-11-26', '03:00');
    assert.equal(reminderDueAt('morning', early, NEW_YORK), '2026-11-25T13:00:00.000Z');
  });
});

describe('The reminders still ahead', () => {
  const ahead = (startsAt = STARTS_AT, now = at('2026-11-20T00:00:00.000Z')) => leadsAhead(startsAt, LONDON, now);

  it('are all of them for a meeting in some days, and fewer the nearer it is', () => {
    assert.deepEqual(ahead(), ['day-before', 'two-hours', 'morning']);
    assert.deepEqual(ahead(STARTS_AT, at('2026-11-25T13:59:59.999Z')), ['day-before', 'two-hours', 'morning']);
    assert.deepEqual(ahead(STARTS_AT, at('2026-11-25T14:00:00.000Z')), ['two-hours', 'morning']);
    assert.deepEqual(ahead(STARTS_AT, at('2026-11-26T08:00:00.000Z')), ['two-hours']);
    assert.deepEqual(ahead(STARTS_AT, at('2026-11-26T12:00:00.000Z')), []);
  });

  it('hold none on the morning of a meeting at eight or before', () => {
    assert.deepEqual(ahead(starting('2026-11-26', '08:00')), ['day-before', 'two-hours']);
    assert.deepEqual(ahead(starting('2026-11-26', '07:30')), ['day-before', 'two-hours']);
    assert.deepEqual(ahead(starting('2026-11-26', '08:01')), ['day-before', 'two-hours', 'morning']);
  });
});

describe('Reminders that are due together', () => {
  const sent = (wanted: readonly Lead[], startsAt: typeof STARTS_AT, now: string) =>
    wanted.filter((lead) => reminderDueAt(lead, startsAt, LONDON) <= at(now) && !isOvertaken(lead, wanted, startsAt, LONDON, at(now)));

  it('after the server slept are one: the latest', () => {
    assert.deepEqual(sent(['day-before', 'morning'], STARTS_AT, '2026-11-26T09:00:00.000Z'), ['morning']);
    assert.deepEqual(sent(['day-before', 'two-hours', 'morning'], STARTS_AT, '2026-11-26T13:00:00.000Z'), ['two-hours']);
  });

  it('leave alone one that is not wanted, or not due yet', () => {
    assert.deepEqual(sent(['day-before'], STARTS_AT, '2026-11-26T09:00:00.000Z'), ['day-before']);
    assert.deepEqual(sent(['day-before', 'two-hours'], STARTS_AT, '2026-11-26T09:00:00.000Z'), ['day-before']);
  });

  it('at ten, where two hours before is the morning, are one as well', () => {
    const atTen = starting('2026-11-26', '10:00');
    assert.deepEqual(sent(['two-hours', 'morning'], atTen, '2026-11-26T08:00:00.000Z'), ['morning']);
  });

  it('do not wait for the morning of a meeting that is over by then', () => {
    const early = starting('2026-11-26', '07:30');
    assert.deepEqual(sent(['day-before', 'morning'], early, '2026-11-25T09:00:00.000Z'), ['day-before']);
  });

  it('are exactly one whenever any is due, before any meeting', () => {
    const someLeads = fc.subarray([...LEADS], { minLength: 1 });
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 });
    fc.assert(
      fc.property(someLeads, minutes, fc.integer({ min: 1, max: 60 * 25 }), (wanted, start, before) => {
        const startsAt = later(instantOf(Date.UTC(2026, 0)), { minutes: start });
        const now = later(startsAt, { minutes: -before });
        const due = wanted.filter((lead) => leadsAhead(startsAt, LONDON, instantOf(0)).includes(lead) && reminderDueAt(lead, startsAt, LONDON) <= now);
        const kept = due.filter((lead) => !isOvertaken(lead, wanted, startsAt, LONDON, now));
        assert.equal(kept.length, Math.min(1, due.length), `${wanted.join()} before ${startsAt} at ${now}`);
      }),
    );
  });
});
