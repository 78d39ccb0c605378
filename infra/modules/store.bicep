/*
  The store: one container. It has no keys (disableLocalAuth), so whoever opens it has a role, and the only role given is to read and
  write documents in this account, which holds nothing else. Databases and containers cannot be made with that role, so they are made here.
*/
param baseName string
param location string

@allowed(['serverless', 'autoscale'])
param capacity string

param autoscaleMaxRu int

@allowed(['Continuous7Days', 'Continuous30Days'])
param backup string

@description('Object ids of who may read and write documents.')
param writerIds string[]

param workspaceId string
param logEveryCall bool

var databaseName = 'mentors'
var containerName = 'network'
// Cosmos DB Built-in Data Contributor.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: '${baseName}-store'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: backup
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = {
  parent: database
  name: containerName
  properties: {
    resource: {
      id: containerName
      partitionKey: {
        paths: ['/partition']
        kind: 'Hash'
        version: 2
      }
      // Nothing expires unless it says so itself.
      defaultTtl: -1
      indexingPolicy: loadJsonContent('indexing-policy.json')
    }
    options: capacity == 'serverless' ? {} : { autoscaleSettings: { maxThroughput: autoscaleMaxRu } }
  }
}

// One after the other, and after the container: the account takes one change of its own at a time, and answers 412 to a second.
@batchSize(1)
resource writers 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = [
  for writerId in writerIds: {
    parent: account
    name: guid(account.id, writerId, dataContributor)
    properties: {
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
      principalId: writerId
      // The whole account: the SDK asks it where it is before anything else, and a role on the database alone may not answer that.
      scope: account.id
    }
    dependsOn: [
      container
    ]
  }
]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
      {
        category: 'DataPlaneRequests'
        enabled: logEveryCall
      }
    ]
    metrics: [
      {
        category: 'Requests'
        enabled: true
      }
    ]
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = databaseName
output container string = containerName
