import { parseArgs } from 'node:util';
import { instantOf } from '@mentor-network/core/kernel/time';
import { comparingWith, readSeal, writeSeal } from './audit-verify/seal.ts';
import { verifyChains } from './audit-verify/verify-chains.ts';
import { runTool, tell } from './command-line.ts';
import { ENVIRONMENT } from './environment.ts';
import { makeProgress } from './progress.ts';
import { STORE_USAGE, engineNamed, mustExist, nameOf, openPlace, placeOf } from './store-choice.ts';

const USAGE = `npm run audit:verify [-- --since FILE] [--keep FILE]

Looks whether the chains of facts are whole: nothing changed, put in, taken out or moved. It reads all of them and writes nothing
into the store; the server may run meanwhile. It ends with 0 when all is well, and else names what is broken and ends with 1.

Whoever may write to the whole store can also write a whole new chain, or take one away. So keep the heads where they may not
write, and compare with them the next time.

--keep FILE          when all is well, writes the head of every chain into this file
--since FILE         and the facts up to each head in this file have to be there still, as they were
--store sqlite       or cosmos
--file FILE          where the sqlite store lies

${STORE_USAGE}`;

const number = (count: number): string => count.toLocaleString('en-GB');
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

await runTool(USAGE, async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: { keep: { type: 'string' }, since: { type: 'string' }, store: { type: 'string', default: 'sqlite' }, file: { type: 'string' } },
  });
  const place = placeOf({ engine: engineNamed('--store', values.store), file: values.file }, ENVIRONMENT);
  const seal = comparingWith(values.since === undefined ? { keptAt: instantOf(0), heads: [] } : readSeal(values.since));
  mustExist(place);
  const store = await openPlace(place);
  const keptAt = instantOf(Date.now());
  try {
    tell(`In ${nameOf(place)}`);
    const progress = makeProgress({ what: 'facts' });
    const broken = new Set<string>();
    const isBroken = (chain: string, problem: string): void => {
      broken.add(chain);
      console.log(`${chain}: ${problem}.`);
    };
    const { chains, facts, older, heads } = await verifyChains(store, {
      onEntry: seal.onEntry,
      onBroken: (chain, problems) => {
        for (const problem of problems) isBroken(chain, problem);
      },
      onFacts: progress.add,
    });
    progress.end();
    for (const { chain, problem } of seal.problems()) isBroken(chain, problem);
    if (older > 0) console.log(`${counted(older, 'fact is', 'facts are')} from before the chain, and nothing vouches for them.`);
    if (broken.size > 0) {
      tell(`${counted(broken.size, 'chain is', 'chains are')} broken. ${values.keep === undefined ? '' : 'No heads were kept.'}`.trimEnd());
      return 1;
    }
    console.log(`${counted(chains, 'chain', 'chains')} with ${counted(facts, 'fact', 'facts')} ${chains === 1 ? 'is' : 'are'} whole.`);
    if (values.keep !== undefined) {
      writeSeal(values.keep, { keptAt, heads });
      console.log(`Their heads are kept in ${values.keep}.`);
    }
    return 0;
  } finally {
    await store.close();
  }
});
