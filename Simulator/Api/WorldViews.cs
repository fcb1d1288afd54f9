using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.BotProcess;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>The world in the words of API.md.</summary>
internal sealed class WorldViews(TheWorld world, Options options, BotHealth health, BotChild child, OpeningDay opening)
{
    public JsonObject World() => world.Read(s => new JsonObject
    {
        ["seq"] = s.Seq,
        ["clock"] = Clock(),
        ["organisation"] = new JsonObject { ["name"] = s.Organisation.Name, ["tenantId"] = s.Organisation.TenantId },
        ["bot"] = Bot(),
        ["people"] = new JsonArray(
            [.. s.People.Values.OrderBy(p => p.Order).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (JsonNode)Person(s, p))]),
        ["conversations"] = new JsonArray(
            [.. s.Conversations.Values.Where(c => !c.Deleted).OrderBy(c => c.Order).ThenBy(c => c.Key, StringComparer.Ordinal).Select(
                c => (JsonNode)Conversation(s, c))]),
        ["settings"] =
            new JsonObject
            {
                ["answerSeconds"] = options.AnswerSeconds,
                ["sendWindows"] = JsonSerializer.SerializeToNode(options.Windows, Json.Wire)
            },
    });

    public JsonObject Clock() => new()
    {
        ["now"] = world.Now.UtcDateTime,
        ["offsetSeconds"] = world.Organisation.OffsetSeconds,
        ["timeZone"] = world.Organisation.TimeZone,
    };

    public JsonObject Bot() => new()
    {
        ["name"] = world.Organisation.BotName,
        ["id"] = world.Organisation.BotId,
        ["appId"] = world.Organisation.AppId,
        ["managed"] = options.Managed,
        ["live"] = health.Live,
        ["ready"] = opening.Done,
        ["refusal"] = opening.Refusal,
        ["restarts"] = child.Restarts,
        ["lastExit"] = child.LastExit,
        ["processes"] = new JsonArray([.. health.Processes.Select(p => (JsonNode)new JsonObject { ["url"] = p.Url, ["live"] = p.Live })]),
    };

    public static JsonObject Person(State state, Person person) => new()
    {
        ["key"] = person.Key,
        ["id"] = person.Id,
        ["mri"] = person.Mri,
        ["name"] = person.Name,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["upn"] = person.Upn,
        ["jobTitle"] = person.JobTitle,
        ["department"] = person.Department,
        ["preferredLanguage"] = person.PreferredLanguage,
        ["locale"] = person.Locale,
        ["enabled"] = person.Enabled,
        ["guest"] = person.Guest,
        ["roles"] = JsonSerializer.SerializeToNode(person.Roles, Json.Wire),
        ["groups"] = JsonSerializer.SerializeToNode(person.Groups, Json.Wire),
        ["manager"] = person.Manager,
        ["graph"] = person.Graph,
        ["app"] = person.App,
        ["chat"] = state.Conversations.ContainsKey(person.ChatKey) ? person.ChatKey : null,
        ["shown"] = person.Shown,
    };

    public static JsonObject Conversation(State state, Conversation conversation) => new()
    {
        ["key"] = conversation.Key,
        ["id"] = conversation.Id,
        ["type"] = conversation.Type,
        ["name"] = conversation.Name,
        ["team"] = conversation.IsChannel ? state.Organisation.Team.Name : null,
        ["members"] = JsonSerializer.SerializeToNode(conversation.Members, Json.Wire),
        ["app"] = state.AppIn(conversation),
        ["lastSeq"] = state.MessagesOf(conversation.Key).Select(m => m.Seq).DefaultIfEmpty().Max(),
        ["messages"] = state.MessagesOf(conversation.Key).Count(),
    };
}
