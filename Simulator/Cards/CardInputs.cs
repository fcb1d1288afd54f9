using System.Globalization;
using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Cards;

/// <summary>What a client makes of a card's inputs when a button is pressed.</summary>
internal static class CardInputs
{
    /// <summary>The action's data with the inputs merged in; a word about what a client would not have sent otherwise.</summary>
    public static (JsonNode? Data, string? Wrong) Merge(CardAction action, JsonObject? given)
    {
        var own = action.Json["data"]?.DeepClone();
        if (action.Json.Text("associatedInputs") == "none")
        {
            return (own, null);
        }

        if (given?.FirstOrDefault(g => action.Inputs.All(i => i.Text("id") != g.Key)) is { Key: not null } stranger)
        {
            return (null, $"the card has no input '{stranger.Key}' for this button");
        }

        if (action.Inputs.Count == 0 || own is not (null or JsonObject))
        {
            return (own, null);
        }

        var data = own as JsonObject ?? [];
        foreach (var input in action.Inputs)
        {
            var id = input.Text("id") ?? "";
            var value = given?[id]?.DeepClone() ?? Initial(input);
            if (FaultOf(input, value) is { } fault)
            {
                return (null, $"input '{id}': {fault}");
            }

            if (value is not null)
            {
                data[id] = value;
            }
        }

        return (data, null);
    }

    private static JsonNode? Initial(JsonObject input) => input.Text("type") switch
    {
        "Input.Text" => input.Text("value") ?? "",
        "Input.Toggle" => input.Text("value") ?? input.Text("valueOff") ?? "false",
        _ => input["value"]?.DeepClone(),
    };

    /// <summary>The checks that the client itself does before it sends.</summary>
    private static string? FaultOf(JsonObject input, JsonNode? value)
    {
        var text = value?.ToString() ?? "";
        if (text.Length == 0)
        {
            return IsRequired(input) ? "is required" : null;
        }

        return input.Text("type") switch
        {
            "Input.Text" when input["maxLength"] is JsonValue most && text.Length > most.GetValue<int>() => "is too long",
            "Input.Toggle" when text != (input.Text("valueOn") ?? "true") && text != (input.Text("valueOff") ?? "false") =>
                "is neither on nor off",
            "Input.Toggle" when IsRequired(input) && text == (input.Text("valueOff") ?? "false") => "is required",
            "Input.ChoiceSet" when input["choices.data"] is null && !Choices(input).IsSupersetOf(text.Split(',')) =>
                $"'{text}' is no choice",
            "Input.Date" when !DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) => "is no date",
            "Input.Time" when !TimeOnly.TryParseExact(text, "HH:mm", out _) => "is no time",
            "Input.Number" when !double.TryParse(text, CultureInfo.InvariantCulture, out _) => "is no number",
            _ => null,
        };
    }

    private static bool IsRequired(JsonObject input) =>
        input["isRequired"] is JsonValue value && value.TryGetValue<bool>(out var required) && required;

    private static HashSet<string> Choices(JsonObject input) =>
        [.. (input["choices"] as JsonArray ?? []).Select(c => c.Text("value") ?? "")];
}
