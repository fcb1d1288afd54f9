using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>
/// Which inputs of a card nobody types in, and in which people tell something. Every button that sends them says which they are: what comes
/// back from a choice is never read as somebody's words, since "Myself" is an id; and one word is a cry where people tell what happens, and
/// a name or a place elsewhere.
/// </summary>
internal static class FieldSorts
{
    /// <summary>
    /// Choices, ticks, numbers, dates. Among a button's data, where the client puts the inputs too: no id of an input looks like it.
    /// </summary>
    public const string Chosen = "chosenFields";

    /// <summary>Fields of several lines: names, places, accounts and links have one.</summary>
    public const string Told = "toldFields";

    /// <summary>The same card, its buttons knowing.</summary>
    public static JsonNode Noted(JsonNode card)
    {
        List<JsonObject> parts = [.. PartsOf(card)];
        Note(parts, Chosen, IsChosen);
        Note(parts, Told, IsTold);
        return card;
    }

    private static void Note(List<JsonObject> parts, string sort, Func<JsonObject, bool> isOf)
    {
        string[] fields = [.. parts.Where(isOf).Select(input => (string)input["id"]!).Distinct()];
        foreach (var button in fields.Length == 0 ? [] : parts.Where(SendsInputs))
        {
            button["data"]![sort] = new JsonArray([.. fields.Select(id => (JsonNode)id)]);
        }
    }

    private static bool IsChosen(JsonObject part) => TypeOf(part) is { } type && type.StartsWith("Input.", StringComparison.Ordinal)
        && (type != "Input.Text" || part["isVisible"]?.GetValue<bool>() is false);

    private static bool IsTold(JsonObject part) =>
        TypeOf(part) == "Input.Text" && !IsChosen(part) && part["isMultiline"]?.GetValue<bool>() is true;

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
