using System.Text.Json.Nodes;
using Weerbaar.AdaptiveCards;

namespace Weerbaar.Tests.Intake;

/// <summary>Finds the parts of a card in the JSON that is sent.</summary>
internal static class CardLook
{
    public static string TextOf(AdaptiveCard card) => CardJson.Write(card);

    public static JsonObject? ButtonOf(AdaptiveCard card, string verb, string? id = null) => Buttons(card)
        .Where(button => (string?)button["verb"] == verb)
        .FirstOrDefault(button => id is null || Ids(button).Contains($"\"{id}\"", StringComparison.Ordinal));

    public static IEnumerable<JsonObject> Buttons(AdaptiveCard card) =>
        Objects(JsonNode.Parse(CardJson.Write(card))!).Where(part => (string?)part["type"] == "Action.Execute");

    public static JsonObject? InputOf(AdaptiveCard card, string id) =>
        Objects(JsonNode.Parse(CardJson.Write(card))!).FirstOrDefault(part => (string?)part["id"] == id);

    /// <summary>The ids of all fields.</summary>
    public static IEnumerable<string> Inputs(AdaptiveCard card) => Objects(JsonNode.Parse(CardJson.Write(card))!)
        .Where(part => ((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true).Select(part => (string)part["id"]!).Distinct();

    private static string Ids(JsonObject button) => button["data"]!["ids"]!.ToJsonString();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject whole => [whole, .. whole.SelectMany(part => Objects(part.Value))],
        JsonArray parts => parts.SelectMany(Objects),
        _ => [],
    };
}
