// What wakes somebody. docs/operate.md says what each means and what to do.
import { Tags } from 'types.bicep'

@description('Azure region.')
param location string

@description('Tags.')
param tags Tags

@description('Resource id of the log workspace.')
param workspaceId string

@description('Resource id of the web host.')
param siteId string

@description('Who gets the alerts.')
param email string

@description('The bot logs JSON lines; a number names the event. The same numbers stand in the Log.cs of each room and are held by a test.')
var logged = [
  {
    name: 'queue-age'
    text: 'Work waits on the queue for longer than a quarter of an hour.'
    category: 'Weerbaar'
    events: '3011, 3005'
    atLeast: 1
    within: 'PT15M'
    severity: 1
  }
  // The ages above are seen when work is taken. Whoever takes none, since each round fails, says only that. An hour: the
  // slowest loops come round four times in it.
  {
    name: 'loops-failing'
    text: 'The bot fails again and again to look for work: queue, due moments, or one of the slower rounds.'
    category: 'Weerbaar'
    events: '3006'
    atLeast: 3
    within: 'PT1H'
    severity: 1
  }
  {
    name: 'missed-deadlines'
    text: 'Reminders or escalations are more than ten minutes late.'
    category: 'Weerbaar'
    events: '3010'
    atLeast: 1
    within: 'PT15M'
    severity: 1
  }
  {
    name: 'failed-deliveries'
    text: 'Messages do not reach people or channels.'
    category: 'Weerbaar'
    events: '3002, 3015, 3020, 3021'
    atLeast: 3
    within: 'PT1H'
    severity: 2
  }
  // Tried once an hour, so one line is already one of many.
  {
    name: 'team-channel'
    text: 'The recurring talk does not reach the team\'s channel.'
    category: 'Weerbaar'
    events: '3013'
    atLeast: 1
    within: 'PT1H'
    severity: 3
  }
  {
    name: 'connector-trouble'
    text: 'The connector of Teams refuses, slows down or does not answer.'
    category: 'Weerbaar.Teams'
    events: '2005'
    atLeast: 30
    within: 'PT15M'
    severity: 2
  }
  // The bot was started and something is away. A quarter of an hour: a role that was just given takes some minutes, and one line comes
  // at least every three quarters of a minute: twenty in the quarter, of which some may come late.
  {
    name: 'storage-missing'
    text: 'The bot was started, and its table, queues or container, or a role on them, are not there.'
    category: 'Weerbaar.Storage'
    events: '4102'
    atLeast: 15
    within: 'PT15M'
    severity: 1
  }
  {
    name: 'poison-messages'
    text: 'A message on the queue could not be read and was set aside.'
    category: 'Weerbaar.Storage'
    events: '4101'
    atLeast: 1
    within: 'PT15M'
    severity: 2
  }
  {
    name: 'failed-turns'
    text: 'People read that something went wrong, or to try again.'
    category: 'Weerbaar'
    events: '2000, 2001, 3007'
    atLeast: 5
    within: 'PT15M'
    severity: 2
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-weerbaar'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'weerbaar'
    enabled: true
    emailReceivers: [
      {
        name: 'administrators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource fromLogs 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [for alert in logged: {
  name: 'weerbaar-${alert.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alert.text
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: alert.within
    autoMitigate: true
    // The table is not there before the bot has logged for the first time.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription) | where tostring(line.Category) startswith "${alert.category}" and toint(line.EventId) in (${alert.events})'
          timeAggregation: 'Count'
          operator: 'GreaterThanOrEqual'
          threshold: alert.atLeast
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}]

// Nothing is heard of the bot from then on, and no alert above can come, until the day of the cap is over. What runs on metrics goes on.
resource logCap 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'weerbaar-log-cap'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'The log has reached its cap for today: until tomorrow the bot is not heard.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '_LogOperation | where Category =~ "Ingestion" and Detail has "OverQuota"'
          timeAggregation: 'Count'
          operator: 'GreaterThanOrEqual'
          threshold: 1
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

resource serverErrors 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'weerbaar-server-errors'
  location: 'global'
  tags: tags
  properties: {
    description: 'The bot answers with server errors (5xx).'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'server-errors'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'weerbaar-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'A machine says that it is not ready: storage or signing keys cannot be reached, or it is down.'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'not-ready'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
