import { type CosmosBench, startCosmosBench } from './cosmos-opening.ts';
import { describeDocumentStore } from './document-store.contract.ts';

describe('with Azure Cosmos DB played by a test server', () => {
  let bench: CosmosBench;
  before(async () => {
    bench = await startCosmosBench();
  });
  after(() => bench.close());

  describeDocumentStore('the Cosmos DB store', () => bench.openEmpty());
});
