import { parseArgs } from 'node:util';
import { runTool, share, tell, wholeNumber } from '../../tools/command-line.ts';
import { simulate } from './simulation.ts';
import { reportOf, troubleOf } from './report.ts';

const USAGE = `npm run simulate [-- --members 1000 --months 24 --seed 1 --crashes 0.001]

Plays the life of a university in memory, day by day and without waiting: people register, ask, answer, sign, meet, fall silent and leave, and the
server is stopped between any two commits now and then. After every day it is looked whether all is as it has to be. It ends with 0 and a table of
what happened; or with 1 at the first day on which something is not so, with what led there. The same seed gives the same run.

--members N     how many people (1,000)
--months N      how long (24)
--seed N        which lives they lead (1)
--crashes P     how probable it is that the server is stopped before a commit (0.001)
--any           does not ask that everything that can happen has happened`;

await runTool(USAGE, async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: { members: { type: 'string', default: '1000' }, months: { type: 'string', default: '24' }, seed: { type: 'string', default: '1' }, crashes: { type: 'string', default: '0.001' }, any: { type: 'boolean', default: false } },
  });
  const simulating = {
    members: wholeNumber('--members', values.members, { min: 2, max: 20_000 }),
    months: wholeNumber('--months', values.months, { min: 1, max: 120 }),
    seed: wholeNumber('--seed', values.seed, { min: 0, max: 2 ** 31 }),
    crashes: share('--crashes', values.crashes),
  };
  const begun = performance.now();
  const simulated = await simulate(simulating, (day) => {
    if (day.endsWith('-01')) tell(`${day}  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  });
  console.log(reportOf(simulated, (performance.now() - begun) / 1000));
  const trouble = troubleOf(simulated, simulating, values.any ? 'anything' : 'everything');
  if (trouble === undefined) return 0;
  console.log(trouble);
  return 1;
});
