// The registration with Azure Bot Service and its Teams channel. Type and app id cannot be changed later: the ids of all
// conversations belong to them.
import { Tags } from 'types.bicep'

@description('Name of the registration.')
param name string

@description('Tags.')
param tags Tags

@description('SingleTenant or UserAssignedMSI.')
param appType string

@description('App id of the bot.')
param appId string

@description('Resource id of the identity that is the bot, with UserAssignedMSI.')
param identityId string

@description('Where Teams posts to.')
param endpoint string

@description('Resource id of the log workspace.')
param workspaceId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    // Teams is a standard channel: without limit and free of charge.
    name: 'F0'
  }
  properties: {
    displayName: 'Weerbaar'
    endpoint: endpoint
    msaAppId: appId
    msaAppType: appType
    #disable-next-line use-resource-id-functions // The id of a tenant, not of a resource.
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityId : null
    disableLocalAuth: true
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      enableCalling: false
    }
  }
}

// What passes between Teams' channel and the bot: times, status codes, ids of conversations; no words.
#disable-next-line use-recent-api-versions // The one that is not a preview (2016) knows no log categories of today.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: bot
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'BotRequest'
        enabled: true
      }
    ]
  }
}
