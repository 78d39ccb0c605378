/*
  Everything the network needs in one resource group. No key, password or connection string is in any setting: the server proves who it
  is by a managed identity, and the store accepts nothing else. That is also why there is no APPLICATIONINSIGHTS_CONNECTION_STRING: what
  the server writes reaches Log Analytics by diagnostic settings.
*/
targetScope = 'resourceGroup'

@description('Every resource is named after this. Letters and digits, beginning with a letter; made lower case, because an upper-case domain breaks sign-in on Android.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Where the data lie. All of it stays in this one region, but for the bot registration, which is global.')
param location string = resourceGroup().location

@description('What the first scheme is called, and how the bot is registered. Read once, when there is no scheme yet.')
@minLength(1)
@maxLength(60)
param networkName string

@description('Client id of the Entra application of the tab.')
@minLength(36)
@maxLength(36)
param aadAppClientId string

@description('Id of the app in its manifest, for links into Teams until it is in the catalogue.')
@minLength(36)
@maxLength(36)
param teamsAppId string

@description('Id of the app in the catalogue of the organisation, which is another one. "none" until it is published.')
param publishedTeamsAppId string = 'none'

@description('Object ids of who coordinates the first scheme, with commas between them.')
@minLength(36)
param coordinatorIds string

@description('Object ids of who may see the health page beside the coordinators, with commas between them, or "none".')
param itContactIds string = 'none'

@description('What the page offers each member to read in Microsoft Graph about themselves: "none", "photo", or "photo,manager" once an administrator has consented to User.Read.All.')
@allowed(['none', 'photo', 'manager', 'photo,manager'])
param graphReadings string = 'photo'

@description('Object id of the administrator who copies data into or out of the store, or "none". Saying "none" later takes the role from nobody; DEPLOY.md says how.')
param operatorObjectId string = 'none'

@description('Who is written to when the server does not answer or the budget is nearly spent: addresses with commas between them, or "none".')
param contactEmails string = 'none'

@description('First day of the month in which the budget begins (2027-01-01), or "none" for no budget. It cannot be changed later.')
param budgetStartOn string = 'none'

@description('Budget of the resource group for a month, in the currency of the subscription.')
@minValue(1)
param budgetAmount int = 60

@description('What runs the server.')
@allowed(['appService', 'containerApps'])
param hosting string = 'appService'

@description('Plan of the App Service. It has to allow "always on", or reminders stop when nobody calls.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param appServicePlan string = 'B1'

@description('For Container Apps: the image, in a container registry of this resource group (name.azurecr.io/mentors:1), or "none".')
param containerImage string = 'none'

@description('How the store is paid for: by use, or by a ceiling that it stays below.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('With autoscale, the ceiling in request units per second. A tenth of it is always paid for.')
@minValue(1000)
param cosmosAutoscaleMaxRu int = 1000

@description('How far back the store can be restored to any moment. Seven days come without charge.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param cosmosBackup string = 'Continuous7Days'

@description('Price tier of the bot registration. Teams is a standard channel, which F0 does not limit.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('How long logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Logs every single call of the store, to look for what is slow or dear. Costs more than the store itself, so for a day or two.')
param logEveryStoreCall bool = false

@description('Calls the server from outside every fifteen minutes, and raises an alert when it does not answer.')
param watchAvailability bool = true

var baseName = toLower(resourceBaseName)
var contacts = contactEmails == 'none' ? [] : map(split(contactEmails, ','), address => trim(address))

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    baseName: baseName
    location: location
    retentionDays: logRetentionDays
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    baseName: baseName
    location: location
    capacity: cosmosCapacity
    autoscaleMaxRu: cosmosAutoscaleMaxRu
    backup: cosmosBackup
    writerIds: concat([identity.properties.principalId], operatorObjectId == 'none' ? [] : [operatorObjectId])
    workspaceId: logs.outputs.workspaceId
    logEveryCall: logEveryStoreCall
  }
}

// What bot/src/config.ts requires, but for the domain, which only the host knows. No setting is ever empty, because a host may leave an
// empty one out: where nobody else is named, the coordinators see the health page, which they may anyway.
var settings = {
  MENTORS_MODE: 'azure'
  BOT_ID: identity.properties.clientId
  BOT_TENANT_ID: identity.properties.tenantId
  AAD_APP_CLIENT_ID: aadAppClientId
  TEAMS_APP_ID: publishedTeamsAppId == 'none' ? teamsAppId : publishedTeamsAppId
  COSMOS_ENDPOINT: store.outputs.endpoint
  COSMOS_DATABASE: store.outputs.database
  COSMOS_CONTAINER: store.outputs.container
  NETWORK_NAME: networkName
  COORDINATOR_IDS: coordinatorIds
  IT_CONTACT_IDS: itContactIds == 'none' ? coordinatorIds : itContactIds
  GRAPH_READINGS: graphReadings
}

module appService 'modules/app-service.bicep' = if (hosting == 'appService') {
  name: 'app-service'
  params: {
    baseName: baseName
    location: location
    plan: appServicePlan
    identityId: identity.id
    settings: settings
    workspaceId: logs.outputs.workspaceId
  }
}

module containerApp 'modules/container-app.bicep' = if (hosting == 'containerApps') {
  name: 'container-app'
  params: {
    baseName: baseName
    location: location
    image: containerImage
    identityId: identity.id
    identityPrincipalId: identity.properties.principalId
    settings: settings
    workspaceId: logs.outputs.workspaceId
  }
}

var domain = hosting == 'appService' ? appService!.outputs.domain : containerApp!.outputs.domain

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    baseName: baseName
    displayName: take(networkName, 42)
    sku: botSku
    domain: domain
    identityId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
  }
}

// Always there, because leaving it out later would leave it running: what a deployment does not name, Azure does not touch.
module availability 'modules/availability.bicep' = {
  name: 'availability'
  params: {
    enabled: watchAvailability
    baseName: baseName
    location: location
    domain: domain
    insightsId: logs.outputs.insightsId
    contacts: contacts
  }
}

module budget 'modules/budget.bicep' = if (!empty(contacts) && budgetStartOn != 'none') {
  name: 'budget'
  params: {
    baseName: baseName
    amount: budgetAmount
    startOn: budgetStartOn
    contacts: contacts
  }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = domain
output BOT_ENDPOINT string = 'https://${domain}'
output TAB_DOMAIN string = domain
output TAB_ENDPOINT string = 'https://${domain}'
output TAB_HOSTNAME string = domain
output AZURE_APP_SERVICE_RESOURCE_ID string = hosting == 'appService' ? appService!.outputs.siteId : ''
output COSMOS_ENDPOINT string = store.outputs.endpoint
output COSMOS_DATABASE string = store.outputs.database
output COSMOS_CONTAINER string = store.outputs.container
