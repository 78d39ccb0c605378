import assert from 'node:assert/strict';
import { join } from 'node:path';
import { REPOSITORY } from '../../local/folders.ts';
import { Obstacle, share, wholeNumber } from '../../tools/command-line.ts';
import { makeProgress } from '../../tools/progress.ts';
import { sideBySide } from '../../tools/side-by-side.ts';
import { engineNamed, mustExist, nameOf, openPlace, placeOf } from '../../tools/store-choice.ts';
import { obstacleOf } from './running-tool.ts';

const COSMOS = { COSMOS_ENDPOINT: 'https://mentors.documents.azure.com/', COSMOS_DATABASE: 'mentors', COSMOS_CONTAINER: 'network' };

describe('the store a tool is told to use', () => {
  it('is the one of npm start, or another file', () => {
    assert.deepEqual(placeOf({ engine: 'sqlite' }, {}), { engine: 'sqlite', file: join(REPOSITORY, '.data', 'mentors.sqlite') });
    assert.deepEqual(placeOf({ engine: 'sqlite', file: '/there/store' }, {}), { engine: 'sqlite', file: '/there/store' });
  });

  it('is in Cosmos DB where the environment says, opened by a key if there is one and by the operator otherwise', () => {
    const withKey = placeOf({ engine: 'cosmos' }, { ...COSMOS, COSMOS_KEY: 'key' });
    assert.deepEqual(withKey, { engine: 'cosmos', endpoint: COSMOS.COSMOS_ENDPOINT, database: 'mentors', container: 'network', proof: { key: 'key' } });
    const without = placeOf({ engine: 'cosmos' }, COSMOS);
    assert.ok(without.engine === 'cosmos' && 'credential' in without.proof);
    assert.equal(nameOf(without), 'https://mentors.documents.azure.com/mentors/network');
    assert.ok(!nameOf(withKey).includes('key'));
  });

  it('can be another one on each side of a copy', () => {
    const variables = { ...COSMOS, TO_COSMOS_ENDPOINT: 'https://restored.documents.azure.com/' };
    assert.match(nameOf(placeOf({ engine: 'cosmos', side: 'FROM_' }, variables)), /mentors\.documents/);
    assert.match(nameOf(placeOf({ engine: 'cosmos', side: 'TO_' }, variables)), /restored\.documents.*\/mentors\/network/);
  });

  it('is not guessed: what is missing is said, all of it at once', () => {
    assert.equal(
      obstacleOf(() => placeOf({ engine: 'cosmos' }, { COSMOS_DATABASE: 'mentors', COSMOS_CONTAINER: '' })),
      'Set COSMOS_ENDPOINT in the environment: the address of the account, as https://NAME.documents.azure.com/.\nSet COSMOS_CONTAINER in the environment: the name of the container.',
    );
    assert.match(obstacleOf(() => placeOf({ engine: 'cosmos' }, { ...COSMOS, COSMOS_ENDPOINT: 'mentors' })), /^COSMOS_ENDPOINT is the address .* not "mentors"\.$/);
    assert.match(obstacleOf(() => placeOf({ engine: 'cosmos', file: 'there' }, COSMOS)), /^A file is where SQLite keeps a store/);
    assert.equal(obstacleOf(() => engineNamed('--store', 'mongo')), '--store is sqlite or cosmos, and not "mongo".');
    assert.equal(obstacleOf(() => mustExist({ engine: 'sqlite', file: '/nowhere/store' })), 'There is no store at /nowhere/store.');
  });

  it('is not made in Azure by a tool: the roles for data cannot', async () => {
    await assert.rejects(openPlace(placeOf({ engine: 'cosmos' }, COSMOS), { makesContainer: true }), /^Error: --make-container needs COSMOS_KEY/);
  });

  it('is said to be none of ours when it is not', async () => {
    await assert.rejects(openPlace({ engine: 'sqlite', file: join(REPOSITORY, 'package.json') }), (thrown: unknown) => thrown instanceof Obstacle && thrown.message.endsWith('is not a store of the Mentor Network.'));
  });
});

describe('a number on the command line', () => {
  it('is whole and within its bounds, or a share', () => {
    assert.equal(wholeNumber('--n', '12', { min: 1, max: 12 }), 12);
    assert.equal(share('--s', '0.2'), 0.2);
    for (const text of ['', ' ', 'x', '1.5', '0', '13', 'Infinity']) assert.match(obstacleOf(() => wholeNumber('--n', text, { min: 1, max: 12 })), /^--n takes a whole number from 1 to 12/);
    for (const text of ['', '-0.1', '1.1', 'NaN']) assert.match(obstacleOf(() => share('--s', text)), /^--s takes a number from 0 to 1/);
  });
});

describe('progress', () => {
  const watched = (isTTY: boolean) => {
    let [time, text] = [0, ''];
    const out = { isTTY, write: (more: string): unknown => (text += more) };
    const progress = makeProgress({ what: 'members', total: 50_000, now: () => time, out });
    const add = (count: number, milliseconds: number): void => {
      time += milliseconds;
      progress.add(count);
    };
    return { add, end: progress.end, text: (): string => text };
  };

  it('is one line that says how far, how fast and how much longer', () => {
    const { add, text, end } = watched(true);
    add(10_000, 5_000);
    assert.equal(text(), '\r\u001B[K10,000 of 50,000 members · 2,000 a second · 20 s left');
    assert.deepEqual(end(), { done: 10_000, seconds: 5 });
  });

  it('is a line now and then where nobody looks on', () => {
    const { add, text } = watched(false);
    for (let step = 0; step < 25; step += 1) add(100, 1_000);
    assert.equal(text(), '1,000 of 50,000 members · 100 a second · 8 min left\n2,000 of 50,000 members · 100 a second · 8 min left\n');
  });
});

describe('work that is done side by side', () => {
  it('is done once for each, and never by more at once than allowed', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    await sideBySide(Array.from({ length: 20 }, (_, index) => index), 3, async (index) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done.push(index);
    });
    assert.equal(most, 3);
    assert.deepEqual(done.toSorted((one, other) => one - other), Array.from({ length: 20 }, (_, index) => index));
  });

  it('stops beginning anew after a failure, waits for what runs, and tells the failure', async () => {
    const ended: number[] = [];
    const work = async (index: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, index));
      if (index === 1) throw new Error('no');
      ended.push(index);
    };
    await assert.rejects(sideBySide([1, 20, 2, 3, 4], 2, work), /no/);
    assert.deepEqual(ended, [20]);
  });
});
