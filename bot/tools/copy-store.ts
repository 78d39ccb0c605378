import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instantOf } from '@mentor-network/core/kernel/time';
import { REPOSITORY } from '../local/folders.ts';
import type { DocumentStore } from '../src/adapters/store/documents.ts';
import { Obstacle, runTool, tell, wholeNumber } from './command-line.ts';
import { copyAll } from './copy-store/copy.ts';
import { comparison, fingerprintOf, isSame } from './copy-store/fingerprint.ts';
import { type CopyState, type StateFile, stateFileFor } from './copy-store/state-file.ts';
import { ENVIRONMENT } from './environment.ts';
import { inWords, makeProgress } from './progress.ts';
import { STORE_USAGE, engineNamed, mustExist, nameOf, openPlace, placeOf } from './store-choice.ts';

const USAGE = `npm run copy-store -- --from sqlite --to cosmos

Copies every document of one store into another, with the date it expires on; what has expired stays behind. At the end both are
read again and compared. Stop the server meanwhile: what is deleted in the one while it is being copied is not taken out of the
other, and the comparison then says that they differ.

A copy that was stopped, by whatever, goes on where it was when the same command is given again. Given again after it is through,
it brings over what was written since.

--from sqlite        or cosmos
--to cosmos          or sqlite
--from-file FILE     where the sqlite store to be copied lies
--to-file FILE       where the copy shall lie
--into-existing      also into a store that holds documents already. Theirs with the same ids are written over
--concurrency N      how much is written at once (32)
--state FOLDER       where the copy remembers how far it is (.data)
--make-container     makes the database and container of a cosmos store first; with COSMOS_KEY only

${STORE_USAGE}
          For a copy from one account to another, FROM_ and TO_ before these names tell the two apart.`;

const CONCURRENCY_MAX = 256;

type Ends = { readonly from: DocumentStore; readonly to: DocumentStore };
type Names = { readonly from: string; readonly to: string };

/** Where to begin. Documents in the target that no copy of ours has brought there are somebody's, and stay untouched. */
const begin = async (to: DocumentStore, file: StateFile, names: Names, intoExisting: boolean): Promise<CopyState> => {
  const known = file.read();
  const isEmpty = (await to.changes(undefined, 1)).documents.length === 0;
  if (known && !isEmpty) return known;
  if (!isEmpty && !intoExisting) {
    throw new Obstacle(`${names.to} holds documents that are not a copy under way. Choose another store, or say --into-existing.`);
  }
  const state = { ...names, copied: 0 };
  // Before the first document is there, so that the next run knows whose they are.
  file.write(state);
  return state;
};

const compare = async ({ from, to }: Ends, file: StateFile): Promise<number> => {
  const progress = makeProgress({ what: 'documents compared' });
  const now = instantOf(Date.now());
  const [one, other] = await Promise.all([from, to].map((store) => fingerprintOf(store, now, progress.add)));
  progress.end();
  if (!one || !other) throw new Error('Two stores have two fingerprints.');
  console.log(comparison(one, other));
  if (isSame(one, other)) {
    console.log('Both hold the same.');
    return 0;
  }
  tell(
    `They differ. If somebody wrote meanwhile, stop them and give the command again. If that does not help, delete ${file.path} and begin anew with --into-existing; what is only in the target, nothing takes out.`,
  );
  return 1;
};

await runTool(USAGE, async (words) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'from': { type: 'string' },
      'to': { type: 'string' },
      'from-file': { type: 'string' },
      'to-file': { type: 'string' },
      'into-existing': { type: 'boolean', default: false },
      'concurrency': { type: 'string', default: '32' },
      'state': { type: 'string', default: join(REPOSITORY, '.data') },
      'make-container': { type: 'boolean', default: false },
    },
  });
  if (values.from === undefined || values.to === undefined) throw new Obstacle(`From where, and to where?\n\n${USAGE}`);
  const from = placeOf({ engine: engineNamed('--from', values.from), file: values['from-file'], side: 'FROM_' }, ENVIRONMENT);
  const to = placeOf({ engine: engineNamed('--to', values.to), file: values['to-file'], side: 'TO_' }, ENVIRONMENT);
  const names = { from: nameOf(from), to: nameOf(to) };
  if (names.from === names.to) throw new Obstacle(`${names.from} cannot be copied into itself.`);
  const concurrency = wholeNumber('--concurrency', values.concurrency, { min: 1, max: CONCURRENCY_MAX });
  const file = stateFileFor(values.state, { from: { engine: from.engine, name: names.from }, to: { engine: to.engine, name: names.to } });
  mustExist(from);

  const stores: DocumentStore[] = [];
  try {
    const source = await openPlace(from);
    stores.push(source);
    const target = await openPlace(to, { makesContainer: values['make-container'] });
    stores.push(target);
    const state = await begin(target, file, names, values['into-existing']);
    tell(`From ${names.from}\nto   ${names.to}${state.copied > 0 ? `\nGoing on after ${state.copied.toLocaleString('en-GB')} documents.` : ''}`);
    const progress = makeProgress({ what: 'documents' });
    await copyAll({ from: source, to: target, state, file, concurrency, onCopied: progress.add });
    console.log(`Copied ${inWords('documents', progress.end())}.`);
    return await compare({ from: source, to: target }, file);
  } finally {
    for (const store of stores) await store.close();
  }
});
