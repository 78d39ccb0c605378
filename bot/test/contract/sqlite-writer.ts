/** A process of its own for sqlite.spec.ts: `node sqlite-writer.ts FILE commit|increment COUNT`. Says each number it was acknowledged. */
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED, create, present, replace } from './opening.ts';

const [file = '', task = '', count = '0'] = process.argv.slice(2);
const store = openSqliteStore({ file, queried: QUERIED });
const acknowledge = (n: number): boolean => process.stdout.write(`${String(n)}\n`);

const increment = async (): Promise<void> => {
  for (;;) {
    const { version, body } = await present(store, 'here', 'count');
    if ((await store.commit('here', [replace('count', version, { n: Number(body.n) + 1 })])).ok) return;
  }
};

for (let n = 0; n < Number(count); n += 1) {
  if (task === 'increment') await increment();
  else await store.commit(`partnership:${String(n)}`, ['state', 'fact', 'notice'].map((id) => create(id, { minutes: n })));
  acknowledge(n);
}
await store.close();
