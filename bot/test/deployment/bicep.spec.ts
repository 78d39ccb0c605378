import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { idleIn, modulesOf, namesOf, outputsAsked, requiredParams, resourceTypes, strangersIn } from './bicep-names.ts';
import { wordsOf } from './bicep-words.ts';
import { exists, jsonOf, pathOf, textOf } from './deployment-files.ts';

const MAIN = 'infra/azure.bicep';
const MODULES = readdirSync(pathOf('infra/modules'))
  .filter((name) => name.endsWith('.bicep'))
  .map((name) => `infra/modules/${name}`);
const FILES = [MAIN, ...MODULES];

/** Each of these exists; nobody here has compiled against them. A version is raised for a reason, and in all files at once. */
const VERSIONS: Readonly<Record<string, string>> = {
  'Microsoft.App/containerApps': '2025-07-01',
  'Microsoft.App/managedEnvironments': '2025-07-01',
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.BotService/botServices': '2022-09-15',
  'Microsoft.BotService/botServices/channels': '2022-09-15',
  'Microsoft.Consumption/budgets': '2023-11-01',
  'Microsoft.ContainerRegistry/registries': '2023-07-01',
  'Microsoft.DocumentDB/databaseAccounts': '2025-04-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases': '2025-04-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': '2025-04-15',
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': '2025-04-15',
  'Microsoft.Insights/actionGroups': '2023-01-01',
  'Microsoft.Insights/components': '2020-02-02',
  'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
  'Microsoft.Insights/metricAlerts': '2018-03-01',
  'Microsoft.Insights/webtests': '2022-06-15',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.OperationalInsights/workspaces': '2023-09-01',
  'Microsoft.Web/serverfarms': '2024-11-01',
  'Microsoft.Web/sites': '2024-11-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': '2024-11-01',
  'Microsoft.Web/sites/config': '2024-11-01',
};

const firstWords = (source: string): string => wordsOf(source).map(({ text }) => text).join(' ').trim();

describe('Bicep, read as words and not compiled', () => {
  for (const file of FILES) {
    it(`has every bracket and every text closed (${file})`, () => {
      assert.ok(wordsOf(textOf(file)).length > 0);
    });

    it(`means only names that are declared (${file})`, () => {
      assert.deepEqual(strangersIn(textOf(file)), []);
    });

    it(`declares no parameter or variable that nothing uses (${file})`, () => {
      assert.deepEqual(idleIn(textOf(file)), []);
    });
  }

  it('has modules that exist, each given exactly what it wants', () => {
    for (const { file, given } of modulesOf(textOf(MAIN))) {
      assert.ok(exists(`infra/${file}`), file);
      assert.deepEqual(given.toSorted(), requiredParams(textOf(`infra/${file}`)).toSorted(), file);
    }
  });

  it('has no module that nothing uses', () => {
    assert.deepEqual(modulesOf(textOf(MAIN)).map(({ file }) => `infra/${file}`).toSorted(), MODULES.toSorted());
  });

  it('asks modules for outputs that they have, and for all of them', () => {
    const had = modulesOf(textOf(MAIN)).flatMap(({ name, file }) => namesOf(textOf(`infra/${file}`), 'output').map((output) => `${name} ${output}`));
    assert.deepEqual([...new Set(outputsAsked(textOf(MAIN)))].toSorted(), had.toSorted());
  });

  it('names resources in the versions that were looked up, and every version is used', () => {
    const named = FILES.flatMap((file) => resourceTypes(textOf(file)));
    const wanted = Object.entries(VERSIONS).map(([type, version]) => `${type}@${version}`);
    assert.deepEqual([...new Set(named)].toSorted(), wanted.toSorted());
  });

  it('reads an indexing policy that is one', () => {
    const policy = jsonOf('infra/modules/indexing-policy.json') as Readonly<Record<string, unknown>>;
    assert.equal(policy.indexingMode, 'consistent');
    assert.ok(Array.isArray(policy.includedPaths) && Array.isArray(policy.excludedPaths));
  });
});

describe('what is made in Azure', () => {
  const store = textOf('infra/modules/store.bicep');
  const site = textOf('infra/modules/app-service.bicep');

  it('has a store without keys, and one container whose documents lie by partition', () => {
    assert.match(store, /disableLocalAuth: true/);
    assert.match(store, /paths: \['\/partition'\]/);
    assert.match(store, /defaultTtl: -1/);
    assert.equal(resourceTypes(store).filter((type) => type.includes('/containers@')).length, 1);
  });

  it('gives the identity the role to read and write documents of this one account, and no other', () => {
    assert.deepEqual([...store.matchAll(/sqlRoleDefinitions\/(\S+)'/g)].map(([, role]) => role), ['${dataContributor}']);
    assert.match(store, /var dataContributor = '00000000-0000-0000-0000-000000000002'/);
    assert.match(store, /scope: account\.id\n/);
  });

  it('has a bot that is the managed identity, of one tenant', () => {
    assert.match(textOf('infra/modules/bot.bicep'), /msaAppType: 'UserAssignedMSI'/);
  });

  it('has a server that is reached by https alone, stays awake, and takes no password', () => {
    for (const line of ['httpsOnly: true', 'alwaysOn: true', `ftpsState: 'Disabled'`, `minTlsVersion: '1.2'`, `healthCheckPath: '/readyz'`]) {
      assert.ok(site.includes(line), line);
    }
    assert.equal(site.match(/allow: false/g)?.length, 2);
  });
});

describe('the reader of Bicep', () => {
  it('reads texts with names within them, and comments as nothing', () => {
    assert.equal(firstWords(`var a = '\${b}-x' // not 'this\n/* nor { this */`), 'var a = b ${}-x');
  });

  for (const [what, source] of [
    ['a bracket that is not closed', 'var a = {\n'],
    ['a bracket that closes nothing', 'var a = b)'],
    ['brackets in the wrong order', 'var a = ([)]'],
    ['a text without an end', `var a = 'b\n`],
    ['a name in a text without an end', `var a = '\${b'`],
  ] as const) {
    it(`minds ${what}`, () => {
      assert.throws(() => wordsOf(source));
    });
  }

  it('minds a name that nothing declares, and a function it has not heard of', () => {
    assert.deepEqual(strangersIn(`param a string\nvar b = '\${a}\${c}'\nvar d = uniqueString(b)`), ['c', 'uniqueString()']);
  });

  it('takes no key, no property and no name of a loop for one', () => {
    assert.deepEqual(strangersIn('param a array\nvar b = [for x in a: {\n  name: x.key\n}]\nvar c = map(a, y => { name: y })'), []);
  });

  it('minds what nothing uses', () => {
    assert.deepEqual(idleIn('param a string\nparam b string\nvar c = a\noutput d string = c'), ['b']);
  });
});
