using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>A button on a card, with what the card around it asks.</summary>
internal sealed record DoorButton(JsonObject Action, IReadOnlyList<JsonObject> Inputs)
{
    public string Title => (string?)Action["title"] ?? "";

    public string Type => (string?)Action["type"] ?? "";

    public string Verb => (string?)Action["verb"] ?? (string?)Action["data"]?["verb"] ?? "";

    public bool OpensDialog => Type == "Action.Submit" && (string?)Action["data"]?["msteams"]?["type"] == "task/fetch";

    public bool Is(string titleOrVerb) => Title == titleOrVerb || Verb == titleOrVerb;

    /// <summary>What goes along: the button's own data, and what is typed or chosen over what the card says already.</summary>
    public JsonObject Data(IReadOnlyDictionary<string, string>? typed)
    {
        var data = Action["data"]?.DeepClone().AsObject() ?? [];
        var asked = (string?)Action["associatedInputs"] == "none" ? [] : Inputs;
        foreach (var (id, _) in typed ?? new Dictionary<string, string>())
        {
            Assert.True(asked.Any(input => (string?)input["id"] == id), $"'{Title}' does not send an input '{id}'.");
        }

        foreach (var input in asked)
        {
            var id = (string)input["id"]!;
            if ((typed?.GetValueOrDefault(id) ?? Initial(input)) is { } value)
            {
                data[id] = value;
            }
        }

        return data;
    }

    private static string? Initial(JsonObject input) => (string?)input["type"] switch
    {
        "Input.Text" => input["value"]?.ToString() ?? "",
        "Input.Toggle" => input["value"]?.ToString() ?? input["valueOff"]?.ToString() ?? "false",
        _ => input["value"]?.ToString(),
    };
}

/// <summary>Reads a card as a client does.</summary>
internal static class DoorCard
{
    public static string Words(JsonObject? card) => card is null ? "" : string.Join('\n', CardWords.Of(card));

    public static IReadOnlyList<DoorButton> Buttons(JsonObject? card)
    {
        var (actions, inputs) = (new List<JsonObject>(), new List<JsonObject>());
        Collect(card, actions, inputs);
        return [.. actions.Select(action => new DoorButton(action, inputs))];
    }

    private static void Collect(JsonNode? node, List<JsonObject> actions, List<JsonObject> inputs)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            Collect(item, actions, inputs);
        }

        if (node is JsonObject element)
        {
            var type = element["type"] is JsonValue ? (string?)element["type"] ?? "" : "";
            var into = type.StartsWith("Action.", StringComparison.Ordinal) ? actions
                : type.StartsWith("Input.", StringComparison.Ordinal) ? inputs : null;
            into?.Add(element);
            foreach (var (_, value) in element.Where(property => property.Key is not ("data" or "refresh" or "fallback")))
            {
                Collect(value, actions, inputs);
            }
        }
    }
}
