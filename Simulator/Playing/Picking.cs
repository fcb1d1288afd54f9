using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;

namespace Weerbaar.Simulator.Playing;

/// <summary>A press of a button, as asked over the API.</summary>
internal sealed record Click
{
    public string? As { get; init; }
    public string? Title { get; init; }
    public string? Id { get; init; }
    public string? Verb { get; init; }
    public string? Type { get; init; }
    public JsonNode? Data { get; init; }
    public int? Index { get; init; }
    public JsonObject? Inputs { get; init; }
    public bool UseSubmitFallback { get; init; }
    public bool Forge { get; init; }
    public string Theme { get; init; } = "default";
    public int? SettleMs { get; init; }
}

/// <summary>The action of a pressed button, with the data that goes to the bot.</summary>
internal sealed record Pressed(JsonObject Action, JsonNode? Data)
{
    public string Type => Action.Text("type") ?? "";
}

/// <summary>Finds the one button that is meant, in what the person really sees.</summary>
internal static class Picking
{
    private static readonly string[] Sendable = ["Action.Execute", "Action.Submit"];

    /// <param name="earlier">
    /// Cards that stood there before, newest first. A client sends what its screen showed when the button was pressed, also
    /// when the card has just been changed; only a click that names its data can mean such a button.
    /// </param>
    public static Pressed Press(IReadOnlyList<JsonObject> cards, IReadOnlyList<JsonObject> earlier, Click click)
    {
        var all = cards.SelectMany(CardActions.In).ToList();
        var fitting = all.Where(a => Fits(a.Json, click)).ToList();
        if (fitting.Count == 0 && click.Data is not null)
        {
            fitting = earlier.SelectMany(CardActions.In).Where(a => Fits(a.Json, click)).Take(1).ToList();
        }

        if (click.Index is { } index && index >= 0 && index < fitting.Count)
        {
            fitting = [fitting[index]];
        }

        if (fitting.Count != 1)
        {
            throw new ImpossibleException(
                409, "NoSuchButton", fitting.Count == 0 ? "No such button is on the card." : "More than one button fits.")
            {
                Candidates = [.. (fitting.Count == 0 ? all : fitting).Select(a => a.Json.DeepClone())],
            };
        }

        return Press(fitting[0], click);
    }

    private static Pressed Press(CardAction action, Click click)
    {
        var (data, wrong) = CardInputs.Merge(action, click.Inputs);
        if (wrong is not null)
        {
            throw new ImpossibleException(409, "BadInput", $"A client would not send this: {wrong}.");
        }

        if (!click.UseSubmitFallback)
        {
            return new Pressed(action.Json, data);
        }

        if (action.Json["fallback"] is not JsonObject fallback || fallback.Text("type") != "Action.Submit")
        {
            throw new ImpossibleException(409, "NoFallback", "The button has no Action.Submit as its fallback.");
        }

        return new Pressed(fallback, CardInputs.Merge(action with { Json = fallback }, click.Inputs).Data);
    }

    private static bool Fits(JsonObject action, Click click) =>
        (click.Type is null ? Sendable.Contains(action.Text("type")) : action.Text("type") == click.Type)
        && (click.Title is null || action.Text("title") == click.Title)
        && (click.Id is null || action.Text("id") == click.Id)
        && (click.Verb is null || action.Text("verb") == click.Verb)
        && (click.Data is null || JsonNode.DeepEquals(action["data"], click.Data));
}
