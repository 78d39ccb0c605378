import assert from 'node:assert/strict';
import { KNOWN_IN_AZURE, REQUIRED_IN_AZURE, parseConfig } from '../../src/config.ts';
import { declarationsOf, keysOf, namesOf, requiredParams } from './bicep-names.ts';
import { MANIFEST, SAMPLE, type Step, exists, filledJsonOf, filesReadBy, jsonOf, lifecycleOf, namesIn, stepsOf, textOf, variablesOf } from './deployment-files.ts';

const REMOTE = 'm365agents.yml';
const LOCAL = 'm365agents.local.yml';
const ENTRA = 'aad.manifest.json';
const PARAMETERS = 'infra/azure.parameters.json';
const MAIN = 'infra/azure.bicep';
const APP_SERVICE = 'infra/modules/app-service.bicep';
const CONTAINER_APP = 'infra/modules/container-app.bicep';
const GUIDE = 'DEPLOY.md';

/** The toolkit itself makes this one, when the Entra application is updated and it is still empty. */
const MADE_BY_UPDATE = 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID';
/** The toolkit asks for these, or makes them up. */
const ASKED_FOR = ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'];
const MAY_BE_EMPTY = ['APP_NAME_SUFFIX'];
const TO_BE_FILLED_IN = ['COORDINATOR_IDS'];

const environment = variablesOf('env/.env.dev');
const local = variablesOf('env/.env.local');
const remote = lifecycleOf(REMOTE);
const outputs = namesOf(textOf(MAIN), 'output');

const writtenBy = (step: Step): readonly string[] => {
  if (step.uses === 'arm/deploy') return outputs;
  if (step.uses === 'aadApp/update') return [MADE_BY_UPDATE];
  return Object.values(step.writeToEnvironmentFile ?? {});
};
const written = new Set(stepsOf(remote).flatMap(writtenBy));
const translations = (): readonly string[] =>
  (jsonOf(MANIFEST) as { readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] } }).localizationInfo.additionalLanguages.map(
    ({ file }) => `appPackage/${file}`,
  );

/** What a step needs filled in, in its own words and in the files it reads. */
const neededBy = (step: Step): readonly string[] => {
  const files = filesReadBy(step).filter((file) => file.endsWith('.json'));
  const more = files.some((file) => file.endsWith('manifest.json') && !file.endsWith(ENTRA)) ? translations() : [];
  return [JSON.stringify(step.with), ...[...files, ...more].map(textOf)].flatMap(namesIn);
};

const settingsOf = (file: string, variable: string): readonly string[] => {
  const declaration = declarationsOf(textOf(file)).find(({ name }) => name === variable);
  return keysOf(declaration?.words ?? []);
};

describe('the variables of a deployment', () => {
  it('are all known where they are used', () => {
    const used = new Set(stepsOf(remote).flatMap(neededBy));
    assert.deepEqual([...used].filter((name) => !(name in environment)), []);
  });

  it('are all there by the time a step needs them', () => {
    const known = new Set(Object.keys(environment).filter((name) => !written.has(name) || environment[name] !== ''));
    for (const step of stepsOf(remote)) {
      const own = step.uses === 'aadApp/update' ? [MADE_BY_UPDATE] : [];
      assert.deepEqual(neededBy(step).filter((name) => !known.has(name) && !own.includes(name)), [], step.uses);
      for (const name of writtenBy(step)) known.add(name);
    }
  });

  it('are all written down in the environment, if a step or the deployment makes them', () => {
    assert.deepEqual([...written].filter((name) => !(name in environment)), []);
  });

  it('are all used, or DEPLOY.md says what they are good for', () => {
    const used = new Set([...stepsOf(remote).flatMap(neededBy), 'TEAMSFX_ENV']);
    const guide = textOf(GUIDE);
    assert.deepEqual(Object.keys(environment).filter((name) => !used.has(name) && !guide.includes(`\`${name}\``)), []);
  });

  it('are none of them empty that nobody has to fill in, because the toolkit takes an empty one for forgotten', () => {
    const empty = Object.keys(environment).filter((name) => environment[name] === '' && !written.has(name));
    assert.deepEqual(empty.toSorted(), [...ASKED_FOR, ...MAY_BE_EMPTY, ...TO_BE_FILLED_IN].toSorted());
  });

  it('are all known to the local file too, and all used by it', () => {
    const used = new Set(['TEAMSFX_ENV', ...stepsOf(lifecycleOf(LOCAL)).flatMap(neededBy)]);
    assert.deepEqual([...used].toSorted(), Object.keys(local).toSorted());
  });

  it('hold no secret, and none that looks like one', () => {
    for (const [name, value] of [...Object.entries(environment), ...Object.entries(local)]) {
      assert.doesNotMatch(name, /SECRET|PASSWORD|KEY|TOKEN|CONNECTION/);
      assert.doesNotMatch(value, /AccountKey|SharedAccess|[A-Za-z0-9+/]{40,}|~/, name);
    }
  });

  it('give Bicep every parameter that has no default, and none that it does not have', () => {
    const given = Object.keys((jsonOf(PARAMETERS) as { readonly parameters: object }).parameters);
    const declared = namesOf(textOf(MAIN), 'param');
    assert.deepEqual(given.filter((name) => !declared.includes(name)), []);
    assert.deepEqual(requiredParams(textOf(MAIN)).filter((name) => !given.includes(name)), []);
  });
});

describe('the settings of the server', () => {
  const common = settingsOf(MAIN, 'settings');
  const appService = [...textOf(APP_SERVICE).matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name = '']) => name);
  const containerApp = [...textOf(CONTAINER_APP).matchAll(/name: '([A-Z_]+)'/g)].map(([, name = '']) => name);

  /** Given although the configuration has a default, because an administrator chooses them. */
  const CHOSEN = ['GRAPH_READINGS'];

  it('are exactly those that the configuration requires, and those that an administrator may choose', () => {
    assert.deepEqual([...common, 'TAB_DOMAIN'].toSorted(), [...REQUIRED_IN_AZURE, ...CHOSEN].toSorted());
    assert.ok(CHOSEN.every((name) => KNOWN_IN_AZURE.includes(name)));
  });

  it('get from an App Service the domain, and what App Service itself wants to know', () => {
    assert.deepEqual(appService, ['TAB_DOMAIN', 'WEBSITE_RUN_FROM_PACKAGE']);
  });

  it('get from Container Apps the domain and the port', () => {
    assert.deepEqual(containerApp, ['TAB_DOMAIN', 'PORT']);
    assert.ok(KNOWN_IN_AZURE.includes('PORT'));
  });

  it('hold no secret, and none that looks like one', () => {
    for (const name of [...common, ...appService, ...containerApp]) assert.doesNotMatch(name, /SECRET|PASSWORD|KEY|TOKEN|CONNECTION/);
    for (const file of [MAIN, APP_SERVICE, CONTAINER_APP]) assert.doesNotMatch(textOf(file), /listKeys|listConnectionStrings|@secure|\.ConnectionString/);
  });

  it('are what the server starts with', () => {
    const { parameters } = filledJsonOf(PARAMETERS) as { readonly parameters: Readonly<Record<string, { readonly value: string }>> };
    const [, database = ''] = /var databaseName = '(.+)'/.exec(textOf('infra/modules/store.bicep')) ?? [];
    const [, container = ''] = /var containerName = '(.+)'/.exec(textOf('infra/modules/store.bicep')) ?? [];
    const given = {
      MENTORS_MODE: 'azure',
      BOT_ID: SAMPLE.BOT_ID,
      BOT_TENANT_ID: SAMPLE.BOT_TENANT_ID,
      AAD_APP_CLIENT_ID: parameters.aadAppClientId?.value,
      TEAMS_APP_ID: parameters.teamsAppId?.value,
      COSMOS_ENDPOINT: 'https://mentorsab12cd-store.documents.azure.com:443/',
      COSMOS_DATABASE: database,
      COSMOS_CONTAINER: container,
      NETWORK_NAME: parameters.networkName?.value,
      COORDINATOR_IDS: parameters.coordinatorIds?.value,
      IT_CONTACT_IDS: parameters.coordinatorIds?.value,
      TAB_DOMAIN: SAMPLE.TAB_DOMAIN,
      GRAPH_READINGS: parameters.graphReadings?.value,
    };
    assert.deepEqual(Object.keys(given).toSorted(), [...REQUIRED_IN_AZURE, ...CHOSEN].toSorted());
    const parsed = parseConfig({ ...given, WEBSITE_RUN_FROM_PACKAGE: '1' });
    assert.deepEqual('problems' in parsed ? parsed.problems : [], []);
  });
});

describe('what the toolkit is told to do', () => {
  it('reads files that exist', () => {
    const files = [REMOTE, LOCAL].flatMap((file) => stepsOf(lifecycleOf(file)).flatMap(filesReadBy));
    assert.deepEqual([...files, ...translations()].filter((file) => !exists(file)), []);
  });

  it('runs npm scripts that exist', () => {
    const { scripts } = jsonOf('package.json') as { readonly scripts: Readonly<Record<string, string>> };
    const run = stepsOf(remote).flatMap((step) => /"args":"run ([^" ]+)/.exec(JSON.stringify(step.with))?.[1] ?? []);
    assert.deepEqual(run.filter((name) => !(name in scripts)), []);
  });

  it('makes no secret', () => {
    for (const step of stepsOf(remote)) {
      assert.notEqual(step.with.generateClientSecret, true);
      assert.doesNotMatch(JSON.stringify(step.writeToEnvironmentFile ?? {}), /SECRET/);
    }
  });
});
