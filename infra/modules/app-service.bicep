/*
  The server on a Linux App Service. It runs straight from the deployed zip, which it cannot write to, and nobody can publish to it by
  password.
*/
param baseName string
param location string
param plan string
param identityId string

@description('What the server has to know, but for its own domain.')
param settings object

param workspaceId string

resource farm 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: '${baseName}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: plan
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: baseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: farm.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node server.mjs'
      // Reminders are sent by a timer within the server, so it must not fall asleep.
      alwaysOn: true
      healthCheckPath: '/readyz'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

var domain = toLower(site.properties.defaultHostName)

// Here and not within the site, because the site has to be there before its domain is known. App Service on Linux sets PORT itself.
resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: union(settings, {
    TAB_DOMAIN: domain
    WEBSITE_RUN_FROM_PACKAGE: '1'
  })
}

// Not AppServiceHTTPLogs: they keep whole addresses, and with them what a member searched for, beside where they sat. The server writes
// a line of its own for every call, without either.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output domain string = domain
output siteId string = site.id
