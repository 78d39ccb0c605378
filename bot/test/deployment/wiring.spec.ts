import assert from 'node:assert/strict';
import { isKey } from './bicep-names.ts';
import { wordsOf } from './bicep-words.ts';
import { textOf } from './deployment-files.ts';

const main = textOf('infra/azure.bicep');
const moduleText = (name: string): string => textOf(`infra/modules/${name}.bicep`);

/** `name: expression` line by line, within the first object after what it begins with. */
const objectAfter = (source: string, beginning: string): Readonly<Record<string, string>> => {
  const [, rest = ''] = source.split(beginning);
  const [body = ''] = rest.split('\n}');
  return Object.fromEntries([...body.matchAll(/^\s+(\w+): (.+)$/gm)].map(([, name = '', expression = '']) => [name, expression]));
};

const outputsOf = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...source.matchAll(/^output (\w+) \w+ = (.+)$/gm)].map(([, name = '', expression = '']) => [name, expression]));

/** What each resource lies in: `database: account`. */
const parentsOf = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...source.matchAll(/^resource (\w+) [^\n]+\n(?: {2}for [^\n]+\n)?\s+parent: (\w+)$/gm)].map(([, name = '', parent = '']) => [name, parent]));

describe('what one part of the deployment tells another', () => {
  it('gives the server each setting from where it comes', () => {
    assert.deepEqual(objectAfter(main, 'var settings = {'), {
      MENTORS_MODE: `'azure'`,
      BOT_ID: 'identity.properties.clientId',
      BOT_TENANT_ID: 'identity.properties.tenantId',
      AAD_APP_CLIENT_ID: 'aadAppClientId',
      TEAMS_APP_ID: `publishedTeamsAppId == 'none' ? teamsAppId : publishedTeamsAppId`,
      COSMOS_ENDPOINT: 'store.outputs.endpoint',
      COSMOS_DATABASE: 'store.outputs.database',
      COSMOS_CONTAINER: 'store.outputs.container',
      NETWORK_NAME: 'networkName',
      COORDINATOR_IDS: 'coordinatorIds',
      IT_CONTACT_IDS: `itContactIds == 'none' ? coordinatorIds : itContactIds`,
      GRAPH_READINGS: 'graphReadings',
    });
  });

  it('tells the toolkit what was made', () => {
    assert.deepEqual(outputsOf(main), {
      BOT_ID: 'identity.properties.clientId',
      BOT_TENANT_ID: 'identity.properties.tenantId',
      BOT_DOMAIN: 'domain',
      BOT_ENDPOINT: `'https://\${domain}'`,
      TAB_DOMAIN: 'domain',
      TAB_ENDPOINT: `'https://\${domain}'`,
      TAB_HOSTNAME: 'domain',
      AZURE_APP_SERVICE_RESOURCE_ID: `hosting == 'appService' ? appService!.outputs.siteId : ''`,
      COSMOS_ENDPOINT: 'store.outputs.endpoint',
      COSMOS_DATABASE: 'store.outputs.database',
      COSMOS_CONTAINER: 'store.outputs.container',
    });
    assert.deepEqual(outputsOf(moduleText('store')), { endpoint: 'account.properties.documentEndpoint', database: 'databaseName', container: 'containerName' });
    assert.deepEqual(outputsOf(moduleText('app-service')), { domain: 'domain', siteId: 'site.id' });
  });

  it('makes the bot of the managed identity, and sends Teams to the path where the server listens', () => {
    const given = objectAfter(moduleText('bot'), 'resource bot ');
    const { endpoint, msaAppType, msaAppId, msaAppTenantId, msaAppMSIResourceId } = given;
    assert.deepEqual({ endpoint, msaAppType, msaAppId, msaAppTenantId, msaAppMSIResourceId }, {
      endpoint: `'https://\${domain}/api/messages'`,
      msaAppType: `'UserAssignedMSI'`,
      msaAppId: 'identityClientId',
      msaAppTenantId: 'identityTenantId',
      msaAppMSIResourceId: 'identityId',
    });
    const { identityId, identityClientId, identityTenantId } = objectAfter(main, `module bot 'modules/bot.bicep' = {`);
    assert.deepEqual([identityId, identityClientId, identityTenantId], ['identity.id', 'identity.properties.clientId', 'identity.properties.tenantId']);
  });

  it('gives the role to the identity itself, by its object id, and one at a time after the container', () => {
    assert.match(main, /writerIds: concat\(\[identity\.properties\.principalId\], /);
    assert.match(moduleText('store'), /@batchSize\(1\)\nresource writers /);
    assert.match(moduleText('store'), /principalId: writerId\n/);
    assert.match(moduleText('store'), /dependsOn: \[\n\s+container\n/);
  });

  it('puts each thing into what it belongs to', () => {
    assert.deepEqual(parentsOf(moduleText('store')), { database: 'account', container: 'database', writers: 'account' });
    assert.deepEqual(parentsOf(moduleText('app-service')), { noFtpPassword: 'site', noScmPassword: 'site', appSettings: 'site' });
    assert.deepEqual(parentsOf(moduleText('bot')), { teams: 'bot' });
  });

  it('keeps no address that a member called, for a search has their words in it', () => {
    for (const name of ['app-service', 'container-app']) assert.doesNotMatch(moduleText(name), /category: '\w*HTTP\w*'/);
  });
});

/** Azure drops or refuses a property it does not know. Each of these was looked up with its resource; no compiler has seen them. */
const SPELT: Readonly<Record<string, string>> = {
  'app-service':
    'TAB_DOMAIN WEBSITE_RUN_FROM_PACKAGE allow alwaysOn appCommandLine capacity category clientAffinityEnabled enabled ftpsState healthCheckPath http20Enabled httpsOnly identity kind linuxFxVersion location logs minTlsVersion name parent properties publicNetworkAccess reserved scmMinTlsVersion scope serverFarmId siteConfig sku type userAssignedIdentities workspaceId',
  availability:
    'Description Enabled ExpectedHttpStatusCode FollowRedirects Frequency HttpVerb Id Kind Locations Name ParseDependentRequests Request RequestUrl RetryEnabled SSLCertRemainingLifetimeCheck SSLCheck SyntheticMonitorId Timeout ValidationRules actionGroupId actions componentId criteria description emailAddress emailReceivers enabled evaluationFrequency failedLocationCount groupShortName kind location name properties scopes severity tags useCommonAlertSchema webTestId windowSize',
  bot: 'channelName disableLocalAuth displayName endpoint isEnabled kind location msaAppId msaAppMSIResourceId msaAppTenantId msaAppType name parent properties publicNetworkAccess sku',
  budget:
    'amount category contactEmails enabled moreWillBeSpent mostIsSpent name notifications operator properties startDate threshold thresholdType timeGrain timePeriod',
  'container-app':
    'activeRevisionsMode allowInsecure appLogsConfiguration category configuration containers cpu dependsOn destination enabled env environmentId external failureThreshold httpGet identity image ingress location logs maxReplicas memory minReplicas name path periodSeconds port principalId principalType probes properties registries resources roleDefinitionId scale scope server targetPort template transport type userAssignedIdentities value workspaceId',
  logs: 'Application_Type DisableLocalAuth WorkspaceResourceId dailyQuotaGb disableLocalAuth enableLogAccessUsingOnlyResourcePermissions features kind location name properties retentionInDays sku workspaceCapping',
  store:
    'autoscaleSettings backupPolicy capabilities category consistencyPolicy continuousModeProperties databaseAccountOfferType defaultConsistencyLevel defaultTtl dependsOn disableKeyBasedMetadataWriteAccess disableLocalAuth enabled failoverPriority id indexingPolicy kind location locationName locations logAnalyticsDestinationType logs maxThroughput metrics minimalTlsVersion name options parent partitionKey paths principalId properties publicNetworkAccess resource roleDefinitionId scope tier type version workspaceId',
};

describe('the properties of what is made in Azure', () => {
  for (const [name, spelt] of Object.entries(SPELT)) {
    it(`are spelt as Azure spells them (${name})`, () => {
      const words = wordsOf(moduleText(name));
      const keys = words.flatMap(({ kind, text }, at) => (kind === 'word' && isKey(words, at) ? [text] : []));
      assert.deepEqual([...new Set(keys)].sort().join(' '), spelt);
    });
  }
});
