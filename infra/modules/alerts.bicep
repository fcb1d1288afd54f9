// What wakes somebody. docs/operate.md says what each means and what to do.
param location string
param tags object
param workspaceId string
param siteId string
param email string

// The bot logs JSON lines; a number names the event. The same numbers stand in Bot/Delivery/Log.cs and are held by a test.
var logged = [
  {
    name: 'queue-age'
    text: 'Work waits on the queue for longer than a quarter of an hour.'
    category: 'Weerbaar.Delivery'
    events: '3011, 3005'
    atLeast: 1
    severity: 1
  }
  {
    name: 'missed-deadlines'
    text: 'Reminders or escalations are more than ten minutes late.'
    category: 'Weerbaar.Delivery'
    events: '3010'
    atLeast: 1
    severity: 1
  }
  {
    name: 'failed-deliveries'
    text: 'Messages do not reach people or channels.'
    category: 'Weerbaar.Delivery'
    events: '3002, 3015, 3020, 3021'
    atLeast: 3
    severity: 2
  }
  {
    name: 'connector-trouble'
    text: 'The connector of Teams refuses, slows down or does not answer.'
    category: 'Weerbaar.Teams'
    events: '2005'
    atLeast: 30
    severity: 2
  }
  {
    name: 'poison-messages'
    text: 'A message on the queue could not be read and was set aside.'
    category: 'Weerbaar.Storage'
    events: '4101'
    atLeast: 1
    severity: 2
  }
  {
    name: 'failed-turns'
    text: 'People read that something went wrong, or to try again.'
    category: 'Weerbaar'
    events: '2000, 2001, 3007'
    atLeast: 5
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

resource fromLogs 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in logged: {
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
    windowSize: 'PT15M'
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

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
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

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
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
