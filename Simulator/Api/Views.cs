using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>Messages and outcomes in the words of API.md.</summary>
internal sealed class Views(TheWorld world)
{
    public JsonObject Message(Message message, Person? person)
    {
        var view = person is null ? null : message.Views.GetValueOrDefault(person.Key);
        var cards = message.Deleted
            ? [] : view is not null ? [view.Card] : Attachments.Cards(message.Activity).OfType<JsonObject>().ToList();
        var activity = message.Activity;
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["seq"] = message.Seq,
            ["conversation"] = message.Conversation,
            ["thread"] = message.Thread,
            ["from"] = From(message),
            ["time"] = message.Time.UtcDateTime,
            ["edited"] = message.Edited?.UtcDateTime,
            ["deleted"] = message.Deleted,
            ["text"] = message.Deleted ? null : message.Typed ?? activity.Text("text"),
            ["textFormat"] = activity.Text("textFormat") ?? (message.FromBot ? "markdown" : "plain"),
            ["summary"] = activity.Text("summary"),
            ["importance"] = activity.Text("importance") ?? "normal",
            ["alert"] = activity["channelData"]?["notification"]?["alert"]?.DeepClone() ?? false,
            ["mentions"] = Mentions(activity),
            ["card"] = cards.FirstOrDefault()?.DeepClone(),
            ["personalView"] = view is not null && !message.Deleted,
            ["attachments"] = message.Deleted ? [] : Files(message),
            ["reactions"] = Reactions(message),
            ["delivery"] = message.Delivery,
        };
        if (cards.Count > 1)
        {
            json["cards"] = new JsonArray([.. cards.Select(c => c.DeepClone())]);
        }

        return json;
    }

    public JsonObject Outcome(Outcome outcome) => new()
    {
        ["seq"] = outcome.Seq,
        ["delivery"] = outcome.Delivery is null ? null : Delivery(outcome.Delivery),
        ["sent"] = outcome.Sent is null ? null : Message(outcome.Sent, outcome.Person),
        ["shows"] = new JsonObject
        {
            ["kind"] = outcome.Shows.Kind,
            ["text"] = outcome.Shows.Text,
            ["card"] = outcome.Shows.Card?.DeepClone(),
            ["dialog"] = outcome.Shows.Dialog is null ? null : Dialog(outcome.Shows.Dialog),
        },
        ["messages"] = new JsonArray([.. outcome.Messages.Select(m => (JsonNode)Message(m, outcome.Person))]),
        ["violations"] = JsonSerializer.SerializeToNode(outcome.Violations, Json.Wire),
    };

    public static JsonObject Delivery(Delivery delivery) => new()
    {
        ["id"] = delivery.Id,
        ["kind"] = delivery.Kind,
        ["accepted"] = delivery.Accepted,
        ["status"] = delivery.Status,
        ["milliseconds"] = delivery.Attempts.Sum(a => a.Milliseconds),
        ["attempts"] = JsonSerializer.SerializeToNode(delivery.Attempts, Json.Wire),
        ["answer"] = delivery.Answer?.DeepClone(),
    };

    public static JsonObject Dialog(Dialog dialog) => new()
    {
        ["id"] = dialog.Id,
        ["as"] = dialog.As,
        ["conversation"] = dialog.Conversation,
        ["message"] = dialog.Message,
        ["title"] = dialog.Info["title"]?.DeepClone(),
        ["width"] = dialog.Info["width"]?.DeepClone(),
        ["height"] = dialog.Info["height"]?.DeepClone(),
        ["card"] = dialog.Info["card"]?["content"]?.DeepClone(),
        ["url"] = dialog.Info["url"]?.DeepClone(),
    };

    private JsonObject From(Message message) => new()
    {
        ["bot"] = message.FromBot,
        ["key"] = message.From,
        ["name"] = world.Read(s => message.From is null ? s.Organisation.BotName : s.People[message.From].Name),
    };

    private static JsonArray Mentions(JsonObject activity) =>
        [.. (activity["entities"] as JsonArray ?? []).Where(e => e.Text("type") == "mention").Select(e => (JsonNode)new JsonObject
        {
            ["text"] = e.Text("text"),
            ["id"] = e!["mentioned"].Text("id"),
            ["name"] = e["mentioned"].Text("name"),
        })];

    private JsonArray Files(Message message)
    {
        var files = world.Read(s => message.Files.Select(f => s.Files[f]).ToList()).Select(f => (JsonNode)new JsonObject
        {
            ["kind"] = f.Pasted ? "image" : "file",
            ["contentType"] = f.ContentType,
            ["name"] = f.Name,
            ["size"] = f.Size,
            ["url"] = $"/api/files/{f.Id}",
        });
        var others = message.FromBot ? Attachments.Of(message.Activity).Where(a => a.Text("contentType") != Attachments.CardType)
            : message.Files.Count == 0 ? Attachments.Of(message.Activity).Where(a => a.Text("contentType") != "text/html")
            : [];
        return [.. files, .. others.Select(o => (JsonNode)new JsonObject
        {
            ["kind"] = "other",
            ["contentType"] = o.Text("contentType"),
            ["name"] = o.Text("name"),
            ["size"] = null,
            ["url"] = o.Text("contentUrl"),
        })];
    }

    private static JsonArray Reactions(Message message) =>
        [.. message.Reactions.GroupBy(r => r.Type).Select(g => (JsonNode)new JsonObject
        {
            ["type"] = g.Key,
            ["by"] = new JsonArray([.. g.Select(r => (JsonNode)r.By)]),
        })];
}
