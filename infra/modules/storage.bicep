// The one storage account: cases, evidence and queue. It holds nothing else, so that a role on it is a role on the bot's
// own data. No keys: only identities reach it.
import { Tags } from 'types.bicep'

@description('Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

@description('Redundancy.')
param sku string

@description('Reached over a private network only.')
param isPrivate bool

@description('Vault of a key of your own; empty: a key of Microsoft\'s.')
param keyVaultUri string

@description('Name of that key.')
param keyName string

@description('Resource id of the identity that may use it.')
param keyIdentityId string

@description('Whom the roles are for: the bot\'s identity.')
param principalId string

@description('Resource id of the log workspace.')
param workspaceId string

@description('Storage is encrypted with a key of your own.')
var hasOwnKey = !empty(keyVaultUri)

@description('Each is the narrowest built-in role that covers the calls that need it (README.md).')
var roles = [
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
]

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  identity: hasOwnKey ? {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${keyIdentityId}': {}
    }
  } : null
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
    encryption: {
      keySource: hasOwnKey ? 'Microsoft.Keyvault' : 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      // Tables and queues follow the account's key only when that is said at the account's birth.
      services: {
        blob: {
          enabled: true
          keyType: 'Account'
        }
        queue: {
          enabled: true
          keyType: 'Account'
        }
        table: {
          enabled: true
          keyType: 'Account'
        }
      }
      keyvaultproperties: hasOwnKey ? {
        keyvaulturi: keyVaultUri
        keyname: keyName
      } : null
      identity: hasOwnKey ? {
        userAssignedIdentity: keyIdentityId
      } : null
    }
  }
}

// Evidence must be erasable for good: no versions, no snapshots, no locked immutability. What is erased can be brought back
// for seven days, against mistakes; after that it is gone.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: false
    changeFeed: {
      enabled: false
    }
    deleteRetentionPolicy: {
      enabled: true
      days: 7
      allowPermanentDelete: false
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
    restorePolicy: {
      enabled: false
    }
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  name: guid(account.id, principalId, role)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

// Each look at evidence, by whom and with what identity. The rows and the queue are not logged: their addresses name people, and
// would say who talked to the bot and when.
#disable-next-line use-recent-api-versions // The one that is not a preview (2016) knows no log categories of today.
resource evidenceLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageRead'
        enabled: true
      }
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

// How many calls there were, how long they took and whether they were answered; without addresses.
#disable-next-line use-recent-api-versions // The one that is not a preview (2016) knows no log categories of today.
resource counts 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'workspace'
  scope: account
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'Transaction'
        enabled: true
      }
    ]
  }
}

@description('Name of the storage account.')
output name string = account.name
