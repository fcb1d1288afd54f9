using System.Text.Json.Serialization;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>What can be done.</summary>
internal enum Doing
{
    Say,
    Odd,
    Press,
    Submit,
    Edit,
    Delete,
    BringBack,
    React,
    Repeat,
    Restart,
    Wait,
}

/// <summary>
/// One thing that somebody does, told so that it can be done again in another town: a button is named by its verb and by how many cards
/// with it they have seen since. A script is a line of JSON each.
/// </summary>
internal sealed record Act(Doing Doing, string By)
{
    /// <summary>Null: their own chat.</summary>
    public string? Channel { get; init; }

    public string Text { get; init; } = "";

    public Kind Kind { get; init; }

    /// <summary>A word that stands nowhere else, within the text.</summary>
    public string? Token { get; init; }

    /// <summary>Names of files sent along; an empty one is a pasted picture.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>For <see cref="Doing.Odd"/>: which of the simulator's kinds.</summary>
    public string? Odd { get; init; }

    /// <summary>They answer the newest message of the bot.</summary>
    public bool Quotes { get; init; }

    public string? Verb { get; init; }

    /// <summary>Null: whatever stands on it.</summary>
    public string? Title { get; init; }

    /// <summary>How many later cards with this button they have seen.</summary>
    public int Back { get; init; }

    /// <summary>Whose screen the button was on; null: their own.</summary>
    public string? From { get; init; }

    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    public int Minutes { get; init; }

    /// <summary>For <see cref="Doing.Wait"/>: a button for which they wait a little.</summary>
    public string? Until { get; init; }

    /// <summary>What is typed, wherever it is typed.</summary>
    [JsonIgnore]
    public string Words => string.Join('\n', [Text, .. Inputs.Values]);

    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(this, Script.Json);
}

/// <summary>A button on a card, with what the card around it asks.</summary>
internal sealed record CardButton(JsonObject Action, IReadOnlyList<JsonObject> Inputs)
{
    public string Title => (string?)Action["title"] ?? "";

    public string Type => (string?)Action["type"] ?? "";

    public string Verb => (string?)Action["verb"] ?? (string?)Action["data"]?["verb"] ?? "";

    public bool IsForBot => Type is "Action.Execute" or "Action.Submit";

    /// <summary>What goes along when it is pressed, as a client merges it.</summary>
    public JsonObject Data(IReadOnlyDictionary<string, string> typed)
    {
        var data = Action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var input in Sent)
        {
            if (input["id"]?.ToString() is { } id && (typed.GetValueOrDefault(id) ?? Initial(input)) is { } value)
            {
                data[id] = value;
            }
        }

        return data;
    }

    public IReadOnlyList<JsonObject> Sent => (string?)Action["associatedInputs"] == "none" ? [] : Inputs;

    public static IReadOnlyList<CardButton> On(JsonObject? card)
    {
        var (actions, inputs) = (new List<JsonObject>(), new List<JsonObject>());
        Collect(card, actions, inputs);
        return [.. actions.Select(action => new CardButton(action, inputs)).Where(button => button.IsForBot)];
    }

    private static string? Initial(JsonObject input) => (string?)input["type"] switch
    {
        "Input.Text" => input["value"]?.ToString() ?? "",
        "Input.Toggle" => input["value"]?.ToString() ?? input["valueOff"]?.ToString() ?? "false",
        _ => input["value"]?.ToString(),
    };

    private static void Collect(JsonNode? node, List<JsonObject> actions, List<JsonObject> inputs)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            Collect(item, actions, inputs);
        }

        if (node is JsonObject element)
        {
            var type = element["type"] is JsonValue ? element["type"]!.ToString() : "";
            var into = type.StartsWith("Action.", StringComparison.Ordinal)
                ? actions : type.StartsWith("Input.", StringComparison.Ordinal) ? inputs : null;
            into?.Add(element);
            foreach (var (_, value) in element.Where(property => property.Key is not ("data" or "refresh" or "fallback")))
            {
                Collect(value, actions, inputs);
            }
        }
    }
}
