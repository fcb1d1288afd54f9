// Only with private networking: a network with one subnet for the bot and one for the storage account's private endpoints.
import { Tags } from 'types.bicep'

@description('Name of the network.')
param name string

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.60.0.0/24']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.60.0.0/26'
          delegations: [
            {
              name: 'web'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.60.0.64/26'
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

@description('Resource id of the network.')
output id string = network.id

@description('Resource id of the subnet through which the bot goes out.')
output appSubnetId string = '${network.id}/subnets/app'

@description('Resource id of the subnet in which storage has its addresses.')
output endpointSubnetId string = '${network.id}/subnets/endpoints'
