// Only with private networking: tables, blobs and queues of the storage account get an address within the network.
import { Tags } from 'types.bicep'

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

@description('Name of the storage account.')
param storageName string

@description('Resource id of the network in which its names are known.')
param networkId string

@description('Resource id of the subnet in which it gets its addresses.')
param subnetId string

@description('What the bot uses of the account.')
var services = ['blob', 'queue', 'table']

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for service in services: {
  name: 'privatelink.${service}.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (service, at) in services: {
  parent: zones[at]
  name: 'weerbaar'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: networkId
    }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-05-01' = [for service in services: {
  name: 'pe-${storageName}-${service}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: service
        properties: {
          privateLinkServiceId: storage.id
          groupIds: [service]
        }
      }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = [for (service, at) in services: {
  parent: endpoints[at]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: service
        properties: {
          privateDnsZoneId: zones[at].id
        }
      }
    ]
  }
}]
