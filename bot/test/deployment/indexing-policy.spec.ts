import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { indexingPolicyOf } from '../../src/adapters/store/cosmos/container-definition.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';

const POLICY = new URL('../../../infra/modules/indexing-policy.json', import.meta.url);

describe('the index of the deployed container', () => {
  it('is the one that the queries of the code need, and no more', () => {
    const wanted = indexingPolicyOf(QUERIED);
    assert.deepEqual(JSON.parse(readFileSync(POLICY, 'utf8')), wanted, `infra/modules/indexing-policy.json has to be\n${JSON.stringify(wanted, null, 2)}`);
  });

  it('names every queried field once, quotes what needs it, and leaves out the rest', () => {
    const { includedPaths, excludedPaths, compositeIndexes } = indexingPolicyOf({
      meeting: { fields: { on: 'plan.on', at: 'at' }, orders: ['on'] },
      'open-requests': { fields: { at: 'at', limit: 'open-limit' }, orders: [] },
    });
    assert.deepEqual(includedPaths?.map(({ path }) => path), ['/type/?', '/partition/?', '/body/"open-limit"/?', '/body/at/?', '/body/plan/on/?']);
    assert.deepEqual(excludedPaths?.map(({ path }) => path), ['/*', '/"_etag"/?']);
    assert.deepEqual(compositeIndexes?.map((paths) => paths.map(({ path }) => path)), [['/type', '/partition', '/id'], ['/type', '/body/plan/on', '/partition', '/id']]);
  });
});
