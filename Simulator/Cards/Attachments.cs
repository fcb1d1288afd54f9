using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Cards;

/// <summary>Reads an activity's attachments.</summary>
internal static class Attachments
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static IEnumerable<JsonObject> Of(JsonObject activity) =>
        (activity["attachments"] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The contents of the card attachments, whatever they are.</summary>
    public static IEnumerable<JsonNode?> Cards(JsonObject activity) =>
        Of(activity).Where(a => a.Text("contentType") == CardType).Select(a => a["content"]);

    public static bool HasText(JsonObject activity) => !string.IsNullOrWhiteSpace(activity.Text("text"));

    /// <summary>A member that is a string; null for anything else.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
