using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Cards;

/// <summary>A button of a card, with the inputs that a client would send along.</summary>
internal sealed record CardAction(JsonObject Json, IReadOnlyList<JsonObject> Inputs)
{
    public string Type => Json.Text("type") ?? "";
}

/// <summary>Finds the buttons that somebody who sees a card can press.</summary>
internal static class CardActions
{
    public static IReadOnlyList<CardAction> In(JsonObject card)
    {
        var found = new List<(JsonObject Action, Scope Scope)>();
        Walk(card, new Scope(null), found);
        return [.. found.Select(f => new CardAction(f.Action, f.Scope.Inputs()))];
    }

    private static void Walk(JsonNode? node, Scope scope, List<(JsonObject Action, Scope Scope)> found)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Walk(item, scope, found);
            }
        }
        else if (node is JsonObject json)
        {
            WalkObject(json, scope, found);
        }
    }

    private static void WalkObject(JsonObject json, Scope scope, List<(JsonObject Action, Scope Scope)> found)
    {
        var type = json.Text("type") ?? "";
        var isAction = type.StartsWith("Action.", StringComparison.Ordinal);
        if (isAction)
        {
            found.Add((json, scope));
        }
        else if (type.StartsWith("Input.", StringComparison.Ordinal))
        {
            scope.Own.Add(json);
        }

        foreach (var (name, value) in json)
        {
            // What a card that shows within a card asks for is sent by its own buttons only.
            var inner = type == "Action.ShowCard" && name == "card" ? new Scope(scope) : scope;
            if (name is not ("data" or "refresh" or "authentication") && !(isAction && name == "fallback"))
            {
                Walk(value, inner, found);
            }
        }
    }

    private sealed class Scope(Scope? outer)
    {
        public List<JsonObject> Own { get; } = [];

        public IReadOnlyList<JsonObject> Inputs() => [.. outer?.Inputs() ?? [], .. Own];
    }
}
