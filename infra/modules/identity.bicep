// The one identity that the bot runs as: it reaches storage, and signs in as the bot's registration without a secret.
import { Tags } from 'types.bicep'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, by which a machine gets the identity.')
output id string = identity.id

@description('Client id, by which a program asks for its tokens.')
output clientId string = identity.properties.clientId

@description('Object id in Entra, to which roles are given.')
output principalId string = identity.properties.principalId
