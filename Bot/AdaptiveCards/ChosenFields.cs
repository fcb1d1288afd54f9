using System.Text.Json.Nodes;

namespace Weerbaar.AdaptiveCards;

/// <summary>
/// The inputs of a card in which nobody types: choices, ticks, numbers, dates. Every button that sends them says which they are, so that what
/// comes back is never read as somebody's words: "Myself" is the id of a choice.
/// </summary>
internal static class ChosenFields
{
    /// <summary>Among a button's data, where the client puts the inputs too: no id of an input looks like it.</summary>
    public const string Name = "chosenFields";

    /// <summary>The same card, its buttons knowing.</summary>
    public static JsonNode Noted(JsonNode card)
    {
        List<JsonObject> parts = [.. PartsOf(card)];
        string[] chosen = [.. parts.Where(IsChosen).Select(input => (string)input["id"]!).Distinct()];
        foreach (var button in chosen.Length == 0 ? [] : parts.Where(SendsInputs))
        {
            button["data"]![Name] = new JsonArray([.. chosen.Select(id => (JsonNode)id)]);
        }

        return card;
    }

    private static bool IsChosen(JsonObject part) => TypeOf(part) is { } type && type.StartsWith("Input.", StringComparison.Ordinal)
        && (type != "Input.Text" || part["isVisible"]?.GetValue<bool>() is false);

    private static bool SendsInputs(JsonObject part) =>
        TypeOf(part) is "Action.Execute" or "Action.Submit" && part["data"] is JsonObject && (string?)part["associatedInputs"] != "none";

    private static string? TypeOf(JsonObject part) => part["type"] is JsonValue type && type.TryGetValue(out string? name) ? name : null;

    private static IEnumerable<JsonObject> PartsOf(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(PartsOf),
        JsonObject part => part.Where(field => field.Key != "data").SelectMany(field => PartsOf(field.Value)).Prepend(part),
        _ => [],
    };
}
