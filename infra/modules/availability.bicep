/*
  Calls the server from three places every fifteen minutes; when two of them get no answer, an alert is raised. Each call is paid for,
  so neither the places nor the pace are more than that needs.
*/
param baseName string
param location string
param domain string
param insightsId string
param enabled bool

@description('Addresses that the alert is sent to. With none, it shows in the portal.')
param contacts string[]

var testName = '${baseName}-answers'

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: testName
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
  }
  properties: {
    SyntheticMonitorId: testName
    Name: testName
    Description: 'The server is there and answers.'
    Enabled: enabled
    Kind: 'standard'
    Frequency: 900
    Timeout: 30
    RetryEnabled: true
    // UK South, West Europe, North Europe.
    Locations: [
      {
        Id: 'emea-ru-msa-edge'
      }
      {
        Id: 'emea-nl-ams-azr'
      }
      {
        Id: 'emea-gb-db3-azr'
      }
    ]
    Request: {
      RequestUrl: 'https://${domain}/livez'
      HttpVerb: 'GET'
      ParseDependentRequests: false
      FollowRedirects: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource writeToContacts 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(contacts)) {
  name: '${baseName}-contacts'
  location: 'global'
  properties: {
    groupShortName: 'mentors'
    enabled: true
    emailReceivers: map(contacts, address => { name: address, emailAddress: address, useCommonAlertSchema: true })
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${baseName}-does-not-answer'
  location: 'global'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
    'hidden-link:${test.id}': 'Resource'
  }
  properties: {
    description: 'The mentor network does not answer. DEPLOY.md says where to look first.'
    severity: 1
    enabled: enabled
    scopes: [insightsId, test.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: empty(contacts) ? [] : [{ actionGroupId: writeToContacts.id }]
  }
}
