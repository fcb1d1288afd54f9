// Where the bot's logs go; they hold references and codes, never content.
import { Tags } from 'types.bicep'

@description('Name of the workspace.')
param name string

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

@description('How long logs are kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int = 90

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
    // From here to the end of the day the bot is unheard, and so are the alerts on its logs: one of them says so (alerts.bicep).
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

@description('Resource id of the workspace.')
output id string = workspace.id
