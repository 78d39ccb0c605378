/*
  The same server as a container. The image is built from build/server by infra/Dockerfile and pushed to a container registry in this
  resource group; it is pulled with the managed identity, which gets the role for it here, so the registry needs no admin user.
*/
param baseName string
param location string

@description('name.azurecr.io/repository:tag')
param image string

param identityId string
param identityPrincipalId string

@description('What the server has to know, but for its own domain.')
param settings object

param workspaceId string

var port = 3978
var registryServer = split(image, '/')[0]
// AcrPull.
var mayPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: split(registryServer, '.')[0]
}

resource puller 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identityId, mayPull)
  scope: registry
  properties: {
    roleDefinitionId: mayPull
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource managedEnvironment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: '${baseName}-environment'
  location: location
  properties: {
    // Log Analytics as a destination would want its key; by diagnostic settings it does without.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

var domain = toLower('${baseName}.${managedEnvironment.properties.defaultDomain}')

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: baseName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: managedEnvironment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'server'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            map(items(settings), setting => { name: setting.key, value: setting.value }),
            [
              {
                name: 'TAB_DOMAIN'
                value: domain
              }
              {
                name: 'PORT'
                value: string(port)
              }
            ]
          )
          probes: [
            {
              type: 'Liveness'
              httpGet: {
                path: '/livez'
                port: port
              }
              periodSeconds: 30
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
      // Always one, for the timer of the reminders; and no second one, which would only wait for the same leases.
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
    }
  }
  dependsOn: [
    puller
  ]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: managedEnvironment
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

output domain string = domain
