namespace Weerbaar.Tests.Journeys;

/// <summary>Reads a card as a person does: its words in order, its buttons.</summary>
public static class CardWords
{
    private static readonly string[] Spoken = ["text", "title", "label", "value", "placeholder", "errorMessage"];

    public static IEnumerable<string> Of(JsonNode node) => node switch
    {
        JsonArray array => array.OfType<JsonNode>().SelectMany(Of),
        JsonObject element => element.SelectMany(property => property switch
        {
            { Key: "data" or "fallback" or "msteams" or "fallbackText" or "$schema" } => [],
            { Value: JsonValue value } when Spoken.Contains(property.Key) => [value.ToString()],
            { Value: JsonArray or JsonObject } => Of(property.Value),
            _ => [],
        }),
        _ => [],
    };

    public static IReadOnlyList<string> Buttons(JsonNode node) =>
        [.. Actions(node).Select(action => action["title"]?.GetValue<string>() ?? "")];

    /// <summary>Where a button leads that opens a page.</summary>
    public static string Address(JsonNode node, string title)
    {
        var found = Actions(node).FirstOrDefault(action => action["title"]?.GetValue<string>() == title);
        return found?["url"]?.GetValue<string>() ?? throw new InvalidOperationException(
            $"No button '{title}' that opens a page; there are: {string.Join(", ", Buttons(node))}");
    }

    /// <summary>What the button with this verb carries, to be sent again by hand.</summary>
    public static JsonObject Data(JsonNode node, string verb) => Actions(node)
        .First(action => action["verb"]?.GetValue<string>() == verb)["data"]!.DeepClone().AsObject();

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonArray array => array.OfType<JsonNode>().SelectMany(Actions),
        JsonObject element when element["type"]?.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) is true => [element],
        JsonObject element => element.Where(property => property.Key is not ("fallback" or "data"))
            .Select(property => property.Value).OfType<JsonNode>().SelectMany(Actions),
        _ => [],
    };
}
