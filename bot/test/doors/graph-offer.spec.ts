import assert from 'node:assert/strict';
import { azureSurroundings } from '../../src/azure-surroundings.ts';
import { parseConfig } from '../../src/config.ts';
import { LONDON, networkAt } from '../support/network.ts';

const [CLIENT_ID, TENANT_ID, ANYBODY] = ['11111111-aaaa-4000-8000-000000000001', '22222222-bbbb-4000-8000-000000000002', '33333333-cccc-4000-8000-000000000003'];

const DEPLOYED = {
  MENTORS_MODE: 'azure',
  BOT_ID: ANYBODY,
  BOT_TENANT_ID: TENANT_ID,
  AAD_APP_CLIENT_ID: CLIENT_ID,
  TEAMS_APP_ID: ANYBODY,
  TAB_DOMAIN: 'mentors.example.ac.uk',
  COSMOS_ENDPOINT: 'https://account.documents.azure.com:443/',
  COSMOS_DATABASE: 'mentor-network',
  COSMOS_CONTAINER: 'documents',
  NETWORK_NAME: 'Staff mentoring',
  COORDINATOR_IDS: ANYBODY,
  IT_CONTACT_IDS: '',
};

describe('What the page may ask Microsoft Graph', () => {
  const told = async (variables: Readonly<Record<string, string>>) => {
    const parsed = parseConfig({ ...DEPLOYED, ...variables });
    assert.ok('config' in parsed && parsed.config.mode === 'azure');
    const network = networkAt('2026-11-24T09:00:00.000Z');
    const { address, signInApi } = azureSurroundings(parsed.config, LONDON, network.log, network.store);
    const settings = await signInApi(network).readSettings({});
    await network.store.close();
    assert.ok(settings.ok && settings.value.mode === 'azure' && address.kind === 'azure');
    // What the page is not told of, its policy does not let it ask either.
    assert.equal(address.asksGraph, settings.value.graph !== undefined);
    return settings.value.graph;
  };

  it('is their own photo, unless the deployment says otherwise, and nobody has to sign in to be told', async () => {
    assert.deepEqual(await told({}), { clientId: CLIENT_ID, tenantId: TENANT_ID, readings: ['photo'] });
  });

  it('is their line manager too, where an administrator has chosen that', async () => {
    assert.deepEqual((await told({ GRAPH_READINGS: 'photo,manager' }))?.readings, ['photo', 'manager']);
  });

  it('is nothing, where it was left out', async () => {
    assert.equal(await told({ GRAPH_READINGS: 'none' }), undefined);
  });

  it('is nothing in a cloud of its own, to which the page would not get', async () => {
    assert.equal(await told({ ENTRA_AUTHORITY: 'https://login.microsoftonline.us' }), undefined);
    assert.notEqual(await told({ ENTRA_AUTHORITY: 'https://login.microsoftonline.com/' }), undefined);
  });
});
