import assert from 'node:assert/strict';
import { KNOWN_IN_AZURE, REQUIRED_IN_AZURE, parseConfig } from './config.ts';

const GUID = '11111111-aaaa-4000-8000-000000000001';

const AZURE = {
  MENTORS_MODE: 'azure',
  BOT_ID: GUID,
  BOT_TENANT_ID: GUID,
  AAD_APP_CLIENT_ID: GUID,
  TEAMS_APP_ID: GUID,
  TAB_DOMAIN: 'mentors.example.ac.uk',
  COSMOS_ENDPOINT: 'https://account.documents.azure.com:443/',
  COSMOS_DATABASE: 'mentor-network',
  COSMOS_CONTAINER: 'documents',
  NETWORK_NAME: 'Staff mentoring',
  COORDINATOR_IDS: `${GUID}, ${GUID.toUpperCase()}`,
  IT_CONTACT_IDS: '',
};

const configOf = (variables: Readonly<Record<string, string | undefined>>) => {
  const parsed = parseConfig(variables);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  return parsed.config;
};

const problemsOf = (variables: Readonly<Record<string, string | undefined>>): string => {
  const parsed = parseConfig(variables);
  return 'problems' in parsed ? parsed.problems.join(' ') : '';
};

describe('the configuration', () => {
  it('of a deployment is read whole, with ids as the door writes them', () => {
    const config = configOf(AZURE);
    assert.ok(config.mode === 'azure');
    assert.deepEqual(config.network, { name: 'Staff mentoring', coordinators: [GUID] });
    assert.deepEqual([config.host, config.port, config.itContacts], ['0.0.0.0', 3978, []]);
    assert.deepEqual(config.bot.connectorHosts, ['smba.trafficmanager.net']);
    assert.deepEqual([config.bot.openIdMetadataUrl, config.tab.authority], ['https://login.botframework.com/v1/.well-known/openidconfiguration', 'https://login.microsoftonline.com']);
  });

  it('of a deployment takes nothing for granted that only the administrator can know', () => {
    assert.deepEqual([...REQUIRED_IN_AZURE].sort(), Object.keys(AZURE).sort());
    for (const name of Object.keys(AZURE)) assert.equal(problemsOf({ ...AZURE, [name]: undefined }), `${name} is not set.`);
    assert.match(problemsOf({ ...AZURE, BOT_ID: 'mentor-bot' }), /^BOT_ID cannot be used: /);
    assert.ok(REQUIRED_IN_AZURE.every((name) => KNOWN_IN_AZURE.includes(name)));
  });

  it('of a deployment lets the page offer a photo, unless it says more, less or nothing', () => {
    const readings = (variables: Readonly<Record<string, string>>) => {
      const config = configOf({ ...AZURE, ...variables });
      return config.mode === 'azure' ? config.tab.graphReadings : undefined;
    };
    assert.deepEqual(readings({}), ['photo']);
    assert.deepEqual(readings({ GRAPH_READINGS: 'none' }), []);
    assert.deepEqual(readings({ GRAPH_READINGS: 'photo, manager' }), ['photo', 'manager']);
  });

  const impossible: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['an empty bot id, which would open the door to everybody', { BOT_ID: '' }],
    ['a bot id that is none', { BOT_ID: 'mentor-bot' }],
    ['a store without encryption', { COSMOS_ENDPOINT: 'http://account.documents.azure.com' }],
    ['keys from where anybody can write', { BOT_OPENID_METADATA_URL: 'http://login.botframework.com' }],
    ['an authority without encryption', { ENTRA_AUTHORITY: 'http://login.microsoftonline.com' }],
    ['a domain in upper case, which breaks sign-in on Android', { TAB_DOMAIN: 'Mentors.example.ac.uk' }],
    ['an address for a domain', { TAB_DOMAIN: 'https://mentors.example.ac.uk' }],
    ['no connector at all', { CONNECTOR_HOSTS: '' }],
    ['a coordinator by name', { COORDINATOR_IDS: 'hannah' }],
    ['nobody who coordinates', { COORDINATOR_IDS: ' , ' }],
    ['a reading in Graph there is not', { GRAPH_READINGS: 'photo,calendar' }],
    ['a mode there is not', { MENTORS_MODE: 'production' }],
  ];
  for (const [what, wrong] of impossible) {
    it(`does not parse with ${what}`, () => {
      assert.notEqual(problemsOf({ ...AZURE, ...wrong }), '');
    });
  }

  it('of local mode listens on this machine alone, and not beside the settings of a deployment', () => {
    const local = { MENTORS_MODE: 'local' };
    assert.equal(configOf(local).host, '127.0.0.1');
    assert.notEqual(problemsOf({ ...local, HOST: '0.0.0.0' }), '');
    for (const name of ['BOT_ID', 'COSMOS_ENDPOINT', 'AAD_APP_CLIENT_ID', 'AZURE_CLIENT_ID', 'WEBSITE_SITE_NAME', 'MicrosoftAppId']) {
      assert.match(problemsOf({ ...local, [name]: 'x' }), new RegExp(name));
    }
  });

  it('is never guessed: without a mode nothing starts', () => {
    assert.notEqual(problemsOf({}), '');
  });
});
