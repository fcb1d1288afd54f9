using System.Text.RegularExpressions;
using System.Xml;

namespace Weerbaar.Tests.Infra;

/// <summary>An alert of infra/modules/alerts.bicep on what the bot logs, as a deployment would make it.</summary>
/// <param name="Category">The beginning of the logger's name.</param>
/// <param name="Severity">0 and 1 wake somebody at once, 2 the same day.</param>
internal sealed partial record LogAlert(string Name, string Category, IReadOnlyList<int> Events, int AtLeast, TimeSpan Within, int Severity)
{
    public static async Task<IReadOnlyList<LogAlert>> AllAsync() =>
    [
        .. (await Deployment.Usual).All("Microsoft.Insights/scheduledQueryRules")
            .Select(rule => (Rule: rule["properties"]!, Name: (string)rule["name"]!, When: rule["properties"]!["criteria"]!["allOf"]![0]!))
            .Select(one => (one, Query: QueryPattern().Match((string)one.When["query"]!)))
            .Where(found => found.Query.Success)
            .Select(found => Of(found.one.Rule, found.one.Name, found.one.When, found.Query)),
    ];

    private static LogAlert Of(JsonNode rule, string name, JsonNode when, Match query) => new(
        name,
        query.Groups["category"].Value,
        [.. query.Groups["events"].Value.Split(", ").Select(int.Parse)],
        (int)when["threshold"]!,
        XmlConvert.ToTimeSpan((string)rule["windowSize"]!),
        (int)rule["severity"]!);

    [GeneratedRegex(@"startswith ""(?<category>[\w.]+)"" and toint\(line\.EventId\) in \((?<events>[\d, ]+)\)$")]
    private static partial Regex QueryPattern();
}
