import assert from 'node:assert/strict';
import { MARA, SCHEME, THEO, at, partnershipIn } from '../examples.spec.ts';
import { ActionId } from '../kernel/ids.ts';
import { type CalendarDate, type Instant, dateIn, daysAfter, later } from '../kernel/time.ts';
import { endsOn } from './agreement.ts';
import { asksOf, closesOnOf } from './asks.ts';
import { endingSoonOn, fitCheckAt, lookBackAt, morningOf, reviewDaysOf } from './clocks.ts';
import type { Partnership } from './partnership.ts';

const { active, paused, ended } = partnershipIn;
const { terms } = active.agreement;

const asked = (partnership: Partnership, now: Instant, reader = THEO): readonly string[] => asksOf(partnership, reader, SCHEME, now);
const on = (day: CalendarDate): Instant => morningOf(day, SCHEME);
/** Somebody is met all along, so that nobody asks whether it goes on. */
const alive = (now: Instant) => ({ ...active, aliveAt: now });

describe('What time asks of the two', () => {
  it('is nothing in the first weeks', () => {
    assert.deepEqual(asked(active, later(active.startedAt, { days: 20 })), []);
  });

  it('is whether it fits, from the thirtieth day after it began, of each who has not said so', () => {
    const day = fitCheckAt(active, SCHEME);
    assert.deepEqual(asked(alive(day), later(day, { minutes: -1 })), []);
    assert.deepEqual(asked(alive(day), day), ['fit-check']);
    const answered = { ...alive(day), fitChecks: [{ by: THEO, at: day, isGood: false, isForCoordinators: false }] };
    assert.deepEqual([asked(answered, day), asked(answered, day, MARA)], [[], ['fit-check']]);
  });

  it('is a look at how it goes, from each of its days until one was given since', () => {
    const [day] = reviewDaysOf(terms);
    assert.ok(day);
    const half = on(day);
    const answered = { ...alive(half), fitChecks: [{ by: THEO, at: half, isGood: true, isForCoordinators: false }] };
    assert.deepEqual(asked(answered, half), ['mid-point']);
    const review = { stage: 'mid-point', by: THEO, helped: 'a-lot', words: '', readers: 'nobody' } as const;
    assert.deepEqual(asked({ ...answered, reviews: [{ ...review, at: half }] }, half), []);
    assert.deepEqual(asked({ ...answered, reviews: [{ ...review, at: later(half, { days: -1 }) }] }, half), ['mid-point']);
  });

  it('is an own action whose day has come, and no one else’s', () => {
    const now = later(active.startedAt, { days: 5 });
    const today = dateIn(now, SCHEME.zone);
    const action = { id: ActionId.parse('a1'), text: 'Send it', owner: THEO, dueOn: today, status: 'open', addedBy: MARA, addedAt: now } as const;
    assert.deepEqual(asked({ ...active, actions: [action] }, now), ['action-due']);
    assert.deepEqual(asked({ ...active, actions: [action] }, now, MARA), []);
    assert.deepEqual(asked({ ...active, actions: [{ ...action, dueOn: daysAfter(today, 1) }] }, now), []);
    assert.deepEqual(asked({ ...active, actions: [{ ...action, status: 'done' }] }, now), []);
  });

  it('is whether it goes on after ninety days, of which it says when they are over', () => {
    const quiet = { ...active, fitChecks: [{ by: THEO, at: active.startedAt, isGood: true, isForCoordinators: false }], aliveAt: active.startedAt };
    const day = dateIn(active.startedAt, SCHEME.zone);
    const now = on(daysAfter(day, 90));
    assert.ok(asked(quiet, now).includes('close-offer'));
    assert.ok(!asked(quiet, later(now, { minutes: -1 })).includes('close-offer'));
    assert.equal(closesOnOf(quiet, asksOf(quiet, THEO, SCHEME, now), SCHEME), daysAfter(day, 97));
    assert.equal(closesOnOf(quiet, asksOf(quiet, THEO, SCHEME, later(now, { minutes: -1 })), SCHEME), null);
  });

  it('is how to end two weeks before, and to complete it from the day on, in a pause too', () => {
    const end = endsOn(terms);
    assert.ok(asked(alive(on(end)), on(endingSoonOn(terms))).includes('ending-soon'));
    for (const partnership of [alive(on(end)), paused]) assert.deepEqual(asked(partnership, on(end)), ['time-to-close']);
    assert.equal(closesOnOf(paused, ['time-to-close'], SCHEME), daysAfter(end, 14));
  });

  it('is nothing else in a pause', () => {
    assert.deepEqual(asked({ ...paused, aliveAt: active.startedAt }, later(active.startedAt, { days: 100 })), []);
  });

  it('is a look back at the end and half a year later, each for two weeks, and not where it never began or somebody left', () => {
    const now = later(ended.endedAt, { days: 1 });
    const long = lookBackAt(ended.endedAt, SCHEME);
    const began = { ...ended, startedAt: active.startedAt };
    assert.deepEqual(asked(began, now), ['closing-review']);
    assert.deepEqual(asked(began, later(ended.endedAt, { days: 14 })), []);
    assert.deepEqual(asked(began, long), ['look-back']);
    assert.deepEqual(asked(began, later(long, { days: 14 })), []);
    assert.deepEqual(asked({ ...began, outcome: 'member-left' }, now), []);
    assert.deepEqual(asked({ ...began, startedAt: null }, now), []);
  });

  it('is nothing before it runs', () => {
    for (const status of ['proposed', 'requested', 'agreeing', 'declined'] as const) assert.deepEqual(asked(partnershipIn[status], at('2027-11-23T10:00:00.000Z')), []);
  });
});
