import assert from 'node:assert/strict';
import { troubleOf } from './report.ts';
import { simulate } from './simulation.ts';

const UNIVERSITY = { members: 60, months: 6, seed: 5, crashes: 0.004 };

/** The long run is `npm run simulate`; this is the same in small. */
describe('half a year of a small university', () => {
  it('is as it has to be after every day, wherever the server was stopped', async function () {
    this.timeout(120_000);
    const simulated = await simulate(UNIVERSITY);
    assert.equal(troubleOf(simulated, UNIVERSITY, 'anything'), undefined);
    const { books, watching } = simulated.world;
    assert.equal(simulated.lastDay, '2027-03-06');
    assert.ok(watching.count.stops > 0);
    for (const told of ['request-received', 'request-accepted', 'partnership-started', 'meeting-soon']) assert.ok((books.settled.get(`${told} delivered`) ?? 0) > 0, told);
  });

  it('is the same again with the same seed', async function () {
    this.timeout(120_000);
    const small = { ...UNIVERSITY, members: 25, months: 3 };
    const [one, other] = [await simulate(small), await simulate(small)];
    assert.deepEqual(one.answers, other.answers);
    assert.deepEqual(one.world.watching.count, other.world.watching.count);
    assert.deepEqual([...one.world.books.partnerships], [...other.world.books.partnerships]);
  });
});
