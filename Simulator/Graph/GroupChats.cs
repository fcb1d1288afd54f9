using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>Group chats that the bot makes, and the app in them (facts 6.3). The app itself is no member.</summary>
internal sealed partial class GroupChats(TheWorld world, Users users, InstalledApps apps, Installing installing)
{
    private const int MostTopic = 250;

    /// <summary>Asked twice, it makes two: there is no key that would make it once.</summary>
    public JsonObject Create(JsonNode? body)
    {
        Demand(body.Text("chatType") == "group", "chatType must be group.");
        Demand(body is JsonObject json && json.All(field => field.Key is "chatType" or "topic" or "members"),
            "Only chatType, topic and members are taken.");
        Demand(body.Text("topic") is { Length: > 0 and <= MostTopic }, $"topic takes 1 to {MostTopic} characters.");
        Demand(body?["members"] is JsonArray { Count: >= 2 }, "A group chat takes two members or more.");
        IReadOnlyList<Person> members = [.. body!["members"]!.AsArray().Select(Member)];
        Demand(members.DistinctBy(member => member.Key).Count() == members.Count, "A member is named once.");
        var made = world.Change(c =>
        {
            var key = NewId.Short("together-");
            c.Tell("conversation", new JsonObject { ["conversation"] = key });
            return c.Put(new Conversation
            {
                Key = key,
                Id = NewId.GroupChat(),
                Type = "groupChat",
                Name = body.Text("topic")!,
                Members = [.. members.Select(member => member.Key)],
                Order = 500,
            });
        });
        return new JsonObject
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#chats/$entity",
            ["id"] = made.Id,
            ["topic"] = made.Name,
            ["createdDateTime"] = world.Now.UtcDateTime,
            ["chatType"] = "group",
            ["webUrl"] = $"https://teams.microsoft.com/l/chat/{Uri.EscapeDataString(made.Id)}/0?tenantId={world.Organisation.TenantId}",
        };
    }

    /// <summary>Installs; the bot hears of it by its own activities a moment later.</summary>
    public void Install(string id, JsonNode? body)
    {
        apps.DemandOurs(body);
        var chat = world.Change(c =>
        {
            var found = c.State.Conversations.Values.FirstOrDefault(one => one.Id == id && one is { IsPersonal: false, IsChannel: false })
                ?? throw GraphRefusedException.NotFound(id);
            return found.App
                ? throw new GraphRefusedException(409, "Conflict", "The app is already installed.", Rule.AlreadyInstalled)
                : c.Put(found with { App = true });
        });
        _ = Task.Run(() => installing.ForChat(chat));
    }

    private Person Member(JsonNode? member)
    {
        var bound = BoundUser().Match(member.Text("user@odata.bind") ?? "");
        Demand(member.Text("@odata.type") == "#microsoft.graph.aadUserConversationMember" && bound.Success,
            "A member is bound by users('id').");
        var person = users.Find(bound.Groups["user"].Value);
        var role = person.Guest ? "guest" : "owner";
        Demand(member!["roles"] is JsonArray { Count: 1 } roles && roles[0]?.ToString() == role,
            $"The role of {person.Key} must be {role}.");
        return person;
    }

    private static void Demand(bool good, string why)
    {
        if (!good)
        {
            throw new GraphRefusedException(400, "BadRequest", why, Rule.GroupChat);
        }
    }

    [GeneratedRegex(@"/users\('(?<user>[^']+)'\)$")]
    private static partial Regex BoundUser();
}
