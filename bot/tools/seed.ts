import { parseArgs } from 'node:util';
import { Obstacle, runTool, share, tell, wholeNumber } from './command-line.ts';
import { ENVIRONMENT } from './environment.ts';
import { inWords, makeProgress } from './progress.ts';
import { MEMBERS_MAX } from './seed/invented-member.ts';
import { refuseRealPeople, seedStore } from './seed/seed-store.ts';
import { STORE_USAGE, engineNamed, nameOf, openPlace, placeOf } from './store-choice.ts';

const USAGE = `npm run seed -- --members 50000 [--partnerships 0.2]

Fills a store with invented members, to see how the network is with very many. The same number always gives the same people,
so it can be stopped and run again. They are for trying out: a store with real members is refused, and there is no way
to take them out again but a new store. Without a scheme, the two of the sample are made.

--members N          how many there shall be
--partnerships S     of those who look for a mentor, the share who has one (0 to 1; 0 when not said)
--concurrency N      how much is written at once (32)
--store sqlite       or cosmos
--file FILE          where the sqlite store lies
--make-container     makes the database and container of a cosmos store first; with COSMOS_KEY only

${STORE_USAGE}`;

const CONCURRENCY_MAX = 256;

await runTool(USAGE, async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'members': { type: 'string' },
      'partnerships': { type: 'string', default: '0' },
      'concurrency': { type: 'string', default: '32' },
      'store': { type: 'string', default: 'sqlite' },
      'file': { type: 'string' },
      'make-container': { type: 'boolean', default: false },
    },
  });
  if (values.members === undefined) throw new Obstacle(`How many members shall there be?\n\n${USAGE}`);
  const asked = {
    members: wholeNumber('--members', values.members, { min: 1, max: MEMBERS_MAX }),
    share: share('--partnerships', values.partnerships),
    concurrency: wholeNumber('--concurrency', values.concurrency, { min: 1, max: CONCURRENCY_MAX }),
  };
  const place = placeOf({ engine: engineNamed('--store', values.store), file: values.file }, ENVIRONMENT);
  const store = await openPlace(place, { makesContainer: values['make-container'] });
  try {
    await refuseRealPeople(store);
    tell(`Into ${nameOf(place)}`);
    const progress = makeProgress({ what: 'members', total: asked.members });
    const { schemes, made, thereAlready, partnerships } = await seedStore(store, { ...asked, onMembers: progress.add });
    const summary = inWords('members', progress.end());
    console.log(`${summary}: ${String(made)} made, ${String(thereAlready)} there already. Made besides: ${String(partnerships)} partnerships, ${String(schemes)} schemes.`);
    return 0;
  } finally {
    await store.close();
  }
});
