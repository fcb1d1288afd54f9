using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>
/// The buttons of our cards. Their data is <c>{ "verb": …, "ids": { … } }</c>, beside which the client puts the inputs
/// by their ids; so an input can never take the place of an id.
/// </summary>
public static class Button
{
    /// <summary>
    /// Asks the bot and gets a card back; old clients send the same as a message. Stands in an ActionSet.
    /// </summary>
    public static ActionExecute Execute(
        string title, string verb, Dictionary<string, string>? ids = null, ActionStyle? style = null,
        AssociatedInputs? inputs = null) =>
        new(verb)
        {
            Title = title,
            Style = style,
            AssociatedInputs = inputs,
            Data = Data(verb, ids),
            Fallback = Submit(title, verb, ids, style, inputs),
        };

    /// <summary>Sends the inputs: the button of a dialog's card.</summary>
    public static ActionSubmit Submit(
        string title, string verb, Dictionary<string, string>? ids = null, ActionStyle? style = null,
        AssociatedInputs? inputs = null) =>
        new() { Title = title, Style = style, AssociatedInputs = inputs, Data = Data(verb, ids) };

    /// <summary>
    /// Opens a dialog: the bot is asked for its card (task/fetch). The inputs of this card stay where they are.
    /// </summary>
    public static ActionSubmit Dialog(
        string title, string verb, Dictionary<string, string>? ids = null, ActionStyle? style = null)
    {
        var data = Data(verb, ids);
        data.Insert(0, "msteams", new JsonObject { ["type"] = "task/fetch" });
        return new() { Title = title, Style = style, AssociatedInputs = AssociatedInputs.None, Data = data };
    }

    private static JsonObject Data(string verb, Dictionary<string, string>? ids) => new()
    {
        ["verb"] = verb,
        ["ids"] = new JsonObject(
            (ids ?? []).Select(id => KeyValuePair.Create(id.Key, (JsonNode?)JsonValue.Create(id.Value)))),
    };
}
