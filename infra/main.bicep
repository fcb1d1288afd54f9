// Everything that the bot needs in Azure, in one resource group. Started by "azd up"; what each part is for: README.md.
import { Tags } from 'modules/types.bicep'

targetScope = 'subscription'

@description('Name of the azd environment; the resources are named after it.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('Azure region of everything but the bot registration, which is global.')
param location string

@description('SingleTenant: an app registration made beforehand (README.md). UserAssignedMSI: the managed identity is the bot; no sign-in for viewing evidence then.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param botType string = 'SingleTenant'

@description('App id of the bot\'s registration; empty for UserAssignedMSI.')
param botAppId string = ''

@description('Object id of the Entra group of the monitoring officers.')
param officersGroup string

@description('Object id of the Entra group of the confidential advisers.')
param advisersGroup string

@description('Object id of the Entra group of the administrators.')
param administratorsGroup string

@description('Object id of the group of privacy officers; may be empty.')
param privacyGroup string = ''

@description('Object id of the group of lawyers; may be empty.')
param legalGroup string = ''

@description('Object id of the group of communications advisers; may be empty.')
param communicationsGroup string = ''

@description('Object id of the group of police contacts; may be empty.')
param policeGroup string = ''

@description('Object id of the group that reads figures beside the officers; may be empty.')
param managementGroup string = ''

@description('The bot makes the chat in which people consult; wants Chat.Create and TeamsAppInstallation.ReadWriteSelfForChat.All.')
param createsChats bool = false

@description('The bot puts talks into calendars; wants Calendars.ReadWrite.')
param createsEvents bool = false

@description('Who gets the alerts, as an e-mail address.')
param alertEmail string

@description('Folder of your own playbook within the deployed bot, as Playbook/MyTown; empty: the one for municipalities.')
param playbookFolder string = ''

@description('App Service plan; at least B1, for a bot that is always on.')
param planSku string = 'P0v3'

@description('Machines. Two or more go on when one restarts.')
@minValue(1)
@maxValue(10)
param machines int = 2

@description('Redundancy of the storage account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Storage is reached over a private network only, and not from the internet.')
param privateNetwork bool = false

@description('Vault of a key of your own for the storage account, as https://myvault.vault.azure.net; empty: a key of Microsoft\'s.')
param keyVaultUri string = ''

@description('Name of that key.')
param keyName string = ''

@description('Resource id of a user-assigned identity that may use that key (role Key Vault Crypto Service Encryption User).')
param keyIdentityId string = ''

@description('Where browsers reach the web host (https, no path), for the page on which evidence is looked at; empty: no page.')
param publicAddress string = ''

@description('Base address of an OpenTelemetry collector (OTLP over HTTP); empty: logs in the workspace only.')
param otlpEndpoint string = ''

@description('Names that nobody else in Azure has.')
var suffix = uniqueString(subscription().id, environmentName, location)

@description('By these azd finds what is its own.')
var tags Tags = { 'azd-env-name': environmentName }

@description('Name of the storage account, known before anything is built.')
var storageName = 'stweerbaar${suffix}'

@description('How much of a key of your own is told: all three or nothing.')
var toldOfKey = filter([keyVaultUri, keyName, keyIdentityId], told => !empty(told))

@description('What would fail only after half of it was built, or not until the bot starts: refused before anything is.')
var faults = filter([
  botType == 'SingleTenant' && empty(botAppId)
    ? 'BOT_APP_ID is not set: "azd env set BOT_APP_ID" with the app id of the bot\'s registration (docs/operate.md, install, step 3).'
    : ''
  contains([1, 2], length(toldOfKey))
    ? 'A key of your own for storage needs all of KEY_VAULT_URI, KEY_NAME and KEY_IDENTITY_ID: without an identity storage cannot reach it.'
    : ''
], fault => !empty(fault))

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: empty(faults) ? 'rg-${environmentName}' : fail(join(faults, ' '))
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-weerbaar-${suffix}'
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    name: 'vnet-weerbaar-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    isPrivate: privateNetwork
    keyVaultUri: keyVaultUri
    keyName: keyName
    keyIdentityId: keyIdentityId
    #disable-next-line what-if-short-circuiting // An assignment cannot be given to another principal: its name must change with it.
    principalId: identity.outputs.principalId
    workspaceId: workspace.outputs.id
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  scope: group
  params: {
    location: location
    tags: tags
    storageName: storageName
    networkId: privateNetwork ? network!.outputs.id : ''
    subnetId: privateNetwork ? network!.outputs.endpointSubnetId : ''
  }
  dependsOn: [
    storage
  ]
}

module workspace 'modules/workspace.bicep' = {
  scope: group
  params: {
    name: 'log-weerbaar-${suffix}'
    location: location
    tags: tags
  }
}

module web 'modules/web.bicep' = {
  scope: group
  params: {
    name: 'app-weerbaar-${suffix}'
    location: location
    tags: tags
    planSku: planSku
    machines: machines
    identityId: identity.outputs.id
    workspaceId: workspace.outputs.id
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    settings: union(empty(playbookFolder) ? {} : { Playbook__Folder: playbookFolder }, {
      ASPNETCORE_ENVIRONMENT: 'Production'
      Bot__AppId: botType == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId
      Bot__TenantId: tenant().tenantId
      Bot__ManagedIdentityClientId: identity.outputs.clientId
      Groups__Officers: officersGroup
      Groups__Advisers: advisersGroup
      Groups__Administrators: administratorsGroup
      Groups__Privacy: privacyGroup
      Groups__Legal: legalGroup
      Groups__Communications: communicationsGroup
      Groups__Police: policeGroup
      Groups__Management: managementGroup
      Graph__CreatesChats: createsChats ? 'true' : 'false'
      Graph__CreatesEvents: createsEvents ? 'true' : 'false'
      Storage__Engine: 'Azure'
      Storage__Account: storage.outputs.name
      Storage__Suffix: environment().suffixes.storage
      Storage__ManagedIdentityClientId: identity.outputs.clientId
      Looking__PublicAddress: publicAddress
      Telemetry__Endpoint: otlpEndpoint
      Logging__Console__FormatterName: 'json'
    })
  }
  dependsOn: [
    endpoints
  ]
}

module bot 'modules/bot.bicep' = {
  scope: group
  params: {
    name: 'bot-weerbaar-${suffix}'
    tags: tags
    appType: botType
    appId: botType == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId
    identityId: identity.outputs.id
    endpoint: 'https://${web.outputs.host}/api/messages'
    workspaceId: workspace.outputs.id
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: workspace.outputs.id
    siteId: web.outputs.id
    email: alertEmail
  }
}

@description('Name of the resource group; azd deploys into it.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The tenant, for the command "consent".')
output AZURE_TENANT_ID string = tenant().tenantId

@description('What the bot is in Entra, for the command "consent".')
output BOT_TYPE string = botType

@description('App id of the bot, for the command "consent".')
output BOT_APP_ID string = botType == 'UserAssignedMSI' ? identity.outputs.clientId : botAppId

@description('Host name of the bot, for the app package.')
output BOT_HOST string = web.outputs.host

@description('Object id of the bot\'s identity, for the command "consent".')
output BOT_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId

@description('Name of the storage account.')
output STORAGE_ACCOUNT string = storage.outputs.name
