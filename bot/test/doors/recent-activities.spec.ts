import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { KEPT_MS, RECENT_ACTIVITIES_MAX, RECENT_CHARACTERS_MAX, makeRecentActivities } from '../../src/adapters/teams/recent-activities.ts';

const CARD = 'x'.repeat(98);

describe('What was answered lately', () => {
  const runs: string[] = [];
  const turn = (key: string, said = CARD) => () => {
    runs.push(key);
    return Promise.resolve(said);
  };

  beforeEach(() => {
    runs.length = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('is answered again alike, without running', async () => {
    const recent = makeRecentActivities<string>();
    assert.equal(await recent.once('a', turn('a')), CARD);
    assert.equal(await recent.once('a', turn('a', 'another')), CARD);
    assert.deepEqual(runs, ['a']);
  });

  it('is forgotten after five minutes, also when nothing more comes', async () => {
    const recent = makeRecentActivities<string>();
    await recent.once('a', turn('a'));
    mock.timers.tick(KEPT_MS - 1);
    assert.deepEqual([recent.size(), KEPT_MS], [{ activities: 1, characters: 100 }, 300_000]);
    await recent.once('b', turn('b'));
    mock.timers.tick(1);
    assert.deepEqual(recent.size(), { activities: 1, characters: 100 });
    mock.timers.tick(KEPT_MS);
    assert.deepEqual(recent.size(), { activities: 0, characters: 0 });
    await recent.once('a', turn('a'));
    assert.deepEqual(runs, ['a', 'b', 'a']);
  });

  it('is so much and no more: the oldest goes first', async () => {
    const recent = makeRecentActivities<string>({ charactersMax: 250 });
    for (const key of ['a', 'b', 'c']) await recent.once(key, turn(key));
    await Promise.resolve();
    assert.deepEqual(recent.size(), { activities: 2, characters: 200 });
    await recent.once('c', turn('c'));
    await recent.once('a', turn('a'));
    assert.deepEqual(runs, ['a', 'b', 'c', 'a']);
  });

  it('is of so many and no more', async () => {
    const recent = makeRecentActivities<string>({ activitiesMax: 2 });
    for (const key of ['a', 'b', 'c']) await recent.once(key, turn(key, ''));
    assert.equal(recent.size().activities, 2);
    assert.deepEqual([RECENT_ACTIVITIES_MAX, RECENT_CHARACTERS_MAX], [10_000, 16_000_000]);
  });

  it('is forgotten at once when it broke, and its weight with it', async () => {
    const recent = makeRecentActivities<string>();
    await recent.once('a', turn('a'));
    recent.forget('a');
    await assert.rejects(recent.once('b', () => Promise.reject(new Error('it broke'))));
    await Promise.resolve();
    assert.deepEqual(recent.size(), { activities: 0, characters: 0 });
  });

  it('has no weight twice, when it was forgotten and run again while it was under way', async () => {
    const recent = makeRecentActivities<string>();
    let end: (said: string) => void = () => undefined;
    const first = recent.once('a', () => new Promise((resolve) => (end = resolve)));
    recent.forget('a');
    await recent.once('a', turn('a'));
    end('x'.repeat(1_000));
    await first;
    await Promise.resolve();
    assert.deepEqual(recent.size(), { activities: 1, characters: 100 });
  });
});
