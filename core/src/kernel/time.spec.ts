import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LONDON, NEW_YORK, at, on, wall } from '../examples.spec.ts';
import {
  CalendarDate,
  Instant,
  WallTime,
  Zone,
  dateIn,
  daysAfter,
  daysBetween,
  instantOf,
  later,
  millisecondsOf,
  monthsAfter,
  onTheWall,
  timeIn,
  workingDaysAfter,
  workingDaysBetween,
} from './time.ts';

const KIRITIMATI = Zone.parse('Pacific/Kiritimati');
const KATHMANDU = Zone.parse('Asia/Kathmandu');
const LORD_HOWE = Zone.parse('Australia/Lord_Howe');

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, values: readonly unknown[]): readonly unknown[] =>
  values.filter((value) => schema.safeParse(value).success);

/** Every hour of ten years, so that the changes of the clocks are among them. */
const anInstant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }).map((milliseconds) => instantOf(milliseconds));
const aZone = fc.constantFrom(LONDON, NEW_YORK, KIRITIMATI, KATHMANDU, LORD_HOWE, Zone.parse('UTC'));
const aDate = anInstant.map((instant) => dateIn(instant, LONDON));

describe('An instant', () => {
  it('is written in one way only, and is a point that exists', () => {
    const good = '2026-11-22T10:00:00.000Z';
    const bad = ['2026-11-22', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000+00:00', '2026-13-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '2026-11-22T24:00:00.000Z', ` ${good}`];
    assert.deepEqual(accepts(Instant, [good, ...bad, 0, null]), [good]);
  });

  it('stands in the order of its text', () => {
    fc.assert(fc.property(anInstant, anInstant, (one, other) => assert.equal(one < other, millisecondsOf(one) < millisecondsOf(other))));
  });

  it('is as much later as it was asked to be, or earlier', () => {
    assert.equal(later(at('2026-11-22T10:00:00.000Z'), { days: 1, hours: 2, minutes: 3, seconds: 4 }), '2026-11-23T12:03:04.000Z');
    assert.equal(later(at('2026-01-01T00:00:00.000Z'), { seconds: -1 }), '2025-12-31T23:59:59.000Z');
  });
});

describe('A calendar date', () => {
  it('is a day that exists, with a year of four digits and nothing beside it', () => {
    const good = ['2026-11-22', '2028-02-29'];
    const bad = ['2026-02-29', '2026-11-31', '2026-1-2', '20261122', '22/11/2026', '+010000-01-01', '-000001-01-01', '2026-11-22[u-ca=gregory]', '2026-11-22T10:00', ''];
    assert.deepEqual(accepts(CalendarDate, [...good, ...bad]), good);
  });
});

describe('A time on the wall', () => {
  it('is written with two digits for the hour and two for the minute', () => {
    assert.deepEqual(accepts(WallTime, ['00:00', '09:05', '23:59', '24:00', '9:05', '09:60', '09:05:00', '9am']), ['00:00', '09:05', '23:59']);
  });
});

describe('A zone', () => {
  it('is the name of a place, never an offset, which knows nothing about summer', () => {
    const good = ['Europe/London', 'America/New_York', 'UTC'];
    const bad = ['+01:00', 'UTC+01:00', 'Z', 'Europe/Nowhere', ' Europe/London', 'Europe/London[UTC]', '2026-01-01T00:00Z', ''];
    assert.deepEqual(accepts(Zone, [...good, ...bad]), good);
  });
});

describe('The wall in London', () => {
  const onWall = (date: string, time: string) => onTheWall(on(date), wall(time), LONDON);

  it('shows winter and summer time', () => {
    assert.equal(onWall('2026-01-15', '14:00'), '2026-01-15T14:00:00.000Z');
    assert.equal(onWall('2026-07-15', '14:00'), '2026-07-15T13:00:00.000Z');
  });

  it('skips an hour on 29 March 2026: a time that does not exist is moved forward by the gap', () => {
    assert.equal(onWall('2026-03-29', '00:59'), '2026-03-29T00:59:00.000Z');
    assert.equal(onWall('2026-03-29', '01:00'), '2026-03-29T01:00:00.000Z');
    assert.equal(onWall('2026-03-29', '01:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(timeIn(onWall('2026-03-29', '01:30'), LONDON), '02:30');
    assert.equal(onWall('2026-03-29', '02:00'), '2026-03-29T01:00:00.000Z');
  });

  it('shows an hour twice on 25 October 2026: the first of the two is meant', () => {
    assert.equal(onWall('2026-10-25', '00:59'), '2026-10-24T23:59:00.000Z');
    assert.equal(onWall('2026-10-25', '01:00'), '2026-10-25T00:00:00.000Z');
    assert.equal(onWall('2026-10-25', '01:30'), '2026-10-25T00:30:00.000Z');
    assert.equal(onWall('2026-10-25', '02:00'), '2026-10-25T02:00:00.000Z');
  });
});

describe('The wall elsewhere', () => {
  it('shows its own time, whatever its distance from Greenwich', () => {
    assert.equal(onTheWall(on('2026-11-26'), wall('14:00'), NEW_YORK), '2026-11-26T19:00:00.000Z');
    assert.equal(onTheWall(on('2026-11-26'), wall('14:00'), KIRITIMATI), '2026-11-26T00:00:00.000Z');
    assert.equal(onTheWall(on('2026-11-26'), wall('14:00'), KATHMANDU), '2026-11-26T08:15:00.000Z');
  });

  it('moves by half an hour where clocks change by half an hour', () => {
    assert.equal(onTheWall(on('2026-10-04'), wall('02:15'), LORD_HOWE), '2026-10-03T15:45:00.000Z');
    assert.equal(onTheWall(on('2026-04-05'), wall('01:45'), LORD_HOWE), '2026-04-04T14:45:00.000Z');
  });

  it('shows at an instant the date and time that lead back to that instant, save for the hour that comes twice', () => {
    fc.assert(
      fc.property(anInstant, aZone, (instant, zone) => {
        const back = onTheWall(dateIn(instant, zone), timeIn(instant, zone), zone);
        const lost = millisecondsOf(instant) - millisecondsOf(back);
        const isSameMinute = lost >= 0 && lost < 60_000;
        const isSecondTime = timeIn(back, zone) === timeIn(instant, zone) && lost >= 30 * 60_000 && lost < 61 * 60_000;
        assert.ok(isSameMinute || isSecondTime, `${instant} in ${zone} leads to ${back}`);
      }),
    );
  });
});

describe('The day', () => {
  it('changes at midnight where somebody is, not at Greenwich', () => {
    const instant = at('2026-11-22T10:30:00.000Z');
    assert.deepEqual([dateIn(instant, LONDON), timeIn(instant, LONDON)], ['2026-11-22', '10:30']);
    assert.deepEqual([dateIn(instant, KIRITIMATI), timeIn(instant, KIRITIMATI)], ['2026-11-23', '00:30']);
    assert.deepEqual([dateIn(at('2026-11-23T04:59:59.999Z'), NEW_YORK), timeIn(at('2026-11-23T04:59:59.999Z'), NEW_YORK)], ['2026-11-22', '23:59']);
    assert.deepEqual([dateIn(at('2026-11-23T05:00:00.000Z'), NEW_YORK), timeIn(at('2026-11-23T05:00:00.000Z'), NEW_YORK)], ['2026-11-23', '00:00']);
    assert.equal(dateIn(at('2026-07-15T23:00:00.000Z'), LONDON), '2026-07-16');
  });

  it('after is a calendar day, which is 23 or 25 hours long when clocks change; "later" counts 24 hours', () => {
    const beforeSpring = at('2026-03-28T14:00:00.000Z');
    assert.equal(timeIn(later(beforeSpring, { days: 1 }), LONDON), '15:00');
    assert.equal(onTheWall(daysAfter(dateIn(beforeSpring, LONDON), 1), wall('14:00'), LONDON), '2026-03-29T13:00:00.000Z');
    const beforeAutumn = at('2026-10-24T13:00:00.000Z');
    assert.equal(timeIn(later(beforeAutumn, { days: 1 }), LONDON), '13:00');
    assert.equal(onTheWall(daysAfter(dateIn(beforeAutumn, LONDON), 1), wall('14:00'), LONDON), '2026-10-25T14:00:00.000Z');
  });

  it('is counted over months, leap days and the end of the year', () => {
    assert.equal(daysAfter(on('2026-12-31'), 1), '2027-01-01');
    assert.equal(daysAfter(on('2028-02-28'), 1), '2028-02-29');
    assert.equal(daysAfter(on('2026-03-01'), -1), '2026-02-28');
    assert.equal(daysBetween(on('2026-03-28'), on('2026-03-30')), 2);
    assert.equal(daysBetween(on('2026-11-22'), on('2025-11-22')), -365);
  });

  it('counted forward and back is the same day', () => {
    fc.assert(fc.property(aDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => assert.equal(daysBetween(date, daysAfter(date, days)), days)));
  });
});

describe('Months later', () => {
  it('is the same day of the month, or the last day of a month that is shorter', () => {
    assert.equal(monthsAfter(on('2026-11-22'), 6), '2027-05-22');
    assert.equal(monthsAfter(on('2026-08-31'), 6), '2027-02-28');
    assert.equal(monthsAfter(on('2027-08-31'), 6), '2028-02-29');
    assert.equal(monthsAfter(on('2026-12-31'), 12), '2027-12-31');
  });
});

describe('Working days later', () => {
  it('leaves out Saturday and Sunday', () => {
    assert.equal(workingDaysAfter(on('2026-11-23'), 4), '2026-11-27');
    assert.equal(workingDaysAfter(on('2026-11-23'), 5), '2026-11-30');
    assert.equal(workingDaysAfter(on('2026-11-20'), 10), '2026-12-04');
  });

  it('counts from a Saturday or a Sunday as from the Friday before', () => {
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22']) assert.equal(workingDaysAfter(on(day), 1), '2026-11-23');
  });

  it('leaves out the days on which the university is closed', () => {
    const closed = ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'].map((day) => on(day));
    assert.equal(workingDaysAfter(on('2026-12-23'), 1, closed), '2027-01-04');
    assert.equal(workingDaysAfter(on('2026-12-21'), 3, closed), '2027-01-04');
    assert.equal(workingDaysAfter(on('2026-12-21'), 2, closed), '2026-12-23');
  });

  it('is counted back by the number of working days between two dates', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 0, max: 30 }), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }), (date, count, ahead) => {
        const closed = ahead.map((days) => daysAfter(date, days));
        const day = workingDaysAfter(date, count, closed);
        assert.equal(workingDaysBetween(date, day, closed), count);
        if (count > 0) assert.equal(workingDaysBetween(date, daysAfter(day, -1), closed), count - 1);
      }),
    );
    assert.equal(workingDaysBetween(on('2026-11-30'), on('2026-11-23')), 0);
  });

  it('takes a closed Saturday once, not twice', () => {
    assert.equal(workingDaysAfter(on('2026-11-27'), 1, [on('2026-11-28')]), '2026-11-30');
  });

  it('never lands on a day that does not count, and none is skipped on the way', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }), (date, count, ahead) => {
        const closed = ahead.map((days) => daysAfter(date, days));
        const day = workingDaysAfter(date, count, closed);
        const passed = Array.from({ length: daysBetween(date, day) }, (_, index) => daysAfter(date, index + 1));
        const counted = passed.filter((one) => ![0, 6].includes(new Date(`${one}T12:00:00Z`).getUTCDay()) && !closed.includes(one));
        assert.equal(counted.length, count);
        assert.equal(counted.at(-1), day);
      }),
    );
  });
});
