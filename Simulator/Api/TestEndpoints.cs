using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>A delivery to repeat.</summary>
internal sealed record RepeatBody(string? Delivery, string? Id, int? SettleMs);

/// <summary>What only tests need.</summary>
internal static class TestEndpoints
{
    public static void MapTests(this IEndpointRouteBuilder api)
    {
        api.MapGet("/conversations/{c}/template", (string c, string? @as, string? kind, Stage stage, Activities activities) =>
        {
            var (person, conversation) = stage.Enter(c, @as);
            return Results.Json(Template(kind ?? "message", person, conversation, activities));
        });
        api.MapPost("/raw", async (RawBody body, RawLine raw) => Results.Json(await raw.Send(body)));
        api.MapGet("/deliveries", (long? after, DeliveryLog log) => Results.Json(new JsonObject
        {
            ["deliveries"] = new JsonArray([.. log.After(after ?? 0).Select(d => (JsonNode)Logged(d))]),
        }));
        api.MapPost("/deliveries/repeat", (RepeatBody body, DeliveryLog log, Deliverer deliverer, Play play) =>
        {
            var earlier = log.After(0).LastOrDefault(d => body.Delivery is null || d.Id == body.Delivery)
                ?? throw new ImpossibleException(404, "UnknownDelivery", "There is no such delivery.");
            return play.Answer(
                body.SettleMs, async () => new Outcome(null, await deliverer.Again(earlier, body.Id == "new"), null, Shows.Nothing));
        });
        api.MapGet("/calls", (long? after, Calls calls) => Results.Json(new { calls = calls.After(after ?? 0) }));
        api.MapPost("/people", PeopleChanges.Add);
        api.MapPatch("/people/{p}", PeopleChanges.Patch);
    }

    private static JsonObject Logged(Delivery delivery)
    {
        var json = Views.Delivery(delivery);
        json["seq"] = delivery.Seq;
        json["time"] = delivery.Time.UtcDateTime;
        json["activity"] = delivery.Activity.DeepClone();
        return json;
    }

    private static JsonObject Template(string kind, Person person, Conversation conversation, Activities activities) => kind switch
    {
        "message" => activities.Message(activities.NewMessageId(), person, conversation, null, "", null),
        InvokeAnswers.CardAction => activities.Invoke(kind, person, conversation, null, JsonNode.Parse(
            """{"action":{"type":"Action.Execute","verb":"","data":{}},"trigger":"manual"}""")),
        "task/fetch" or "task/submit" =>
            activities.Invoke(kind, person, conversation, null, JsonNode.Parse("""{"data":{},"context":{"theme":"default"}}""")),
        "installationUpdate" => activities.Installation(person, conversation, "add"),
        "conversationUpdate" => activities.BotMembership(person, conversation, true),
        _ => activities.Envelope(kind, NewId.Event(), person, conversation, null),
    };

}

/// <summary>Changes of the directory.</summary>
internal static class PeopleChanges
{
    private static readonly string[] Changeable = ["enabled", "manager", "groups", "preferredLanguage", "graph", "name", "jobTitle",
        "department", "locale"];

    public static IResult Add(JsonObject body, TheWorld world)
    {
        var key = (string?)body["key"] ?? throw new ImpossibleException(400, "BadRequest", "key is missing.");
        return Results.Json(world.Change(c =>
        {
            if (c.State.People.ContainsKey(key))
            {
                throw new ImpossibleException(409, "Exists", $"There already is a {key}.");
            }

            var id = Guid.NewGuid().ToString();
            var person = new Person
            {
                Key = key,
                Id = id,
                Mri = NewId.Mri(c.State.Organisation.AppId, id),
                Name = (string?)body["name"] ?? key,
                Upn = $"{key}@voorbeeldstad.example",
                WithoutApp = true,
            };
            return Put(c, person, body);
        }));
    }

    public static IResult Patch(string p, JsonObject body, Stage stage, TheWorld world)
    {
        var key = stage.Person(p).Key;
        return Results.Json(world.Change(c => Put(c, c.State.People[key], body)));
    }

    private static JsonObject Put(Change change, Person person, JsonObject body)
    {
        var json = JsonSerializer.SerializeToNode(person, Json.Stored)!.AsObject();
        foreach (var name in Changeable.Where(body.ContainsKey))
        {
            json[name] = body[name]?.DeepClone();
        }

        var put = change.Put(json.Deserialize<Person>(Json.Stored)!);
        change.Tell("people", new JsonObject { ["person"] = put.Key });
        return WorldViews.Person(change.State, put);
    }
}
