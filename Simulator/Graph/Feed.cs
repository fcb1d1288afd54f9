using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>People's activity feeds (facts 6.5): who was notified of what, since the simulator began.</summary>
internal sealed class Feed(TheWorld world, Users users)
{
    private const int MostPreview = 150;

    private readonly Lock _gate = new();
    private readonly List<JsonObject> _items = [];

    /// <summary>As Graph does, by the app's declared types, to people who have the app.</summary>
    public void Notify(string name, JsonNode? body)
    {
        var person = users.Find(name);
        var (type, preview, url) = (body.Text("activityType"), body?["previewText"].Text("content"), body?["topic"].Text("webUrl"));
        if (type is not "urgent" || preview is not { Length: > 0 and <= MostPreview }
            || url?.StartsWith("https://teams.microsoft.com/l/", StringComparison.Ordinal) is not true)
        {
            throw new GraphRefusedException(
                400, "BadRequest", "A declared activityType, a previewText and a topic with a link into Teams are required.",
                Rule.GraphRequest);
        }

        if (person.App != AppState.Installed)
        {
            throw new GraphRefusedException(403, "Forbidden", "The app is not installed for the recipient.");
        }

        lock (_gate)
        {
            var chain = body?["chainId"]?.ToString();
            _items.RemoveAll(item => chain is not null && item.Text("chain") == chain && item.Text("person") == person.Key);
            _items.Add(
                new JsonObject
                {
                    ["person"] = person.Key,
                    ["type"] = type,
                    ["preview"] = preview,
                    ["chain"] = chain,
                    ["time"] = world.Now
                });
        }
    }

    public JsonArray Of(string? person)
    {
        lock (_gate)
        {
            return [.. _items.Where(item => person is null || item.Text("person") == person).Select(item => item.DeepClone())];
        }
    }
}
