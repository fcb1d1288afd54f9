using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>Who is in a conversation, and which channels the team has.</summary>
internal sealed class Roster(TheWorld world, Throttle throttle)
{
    private const int PageSize = 50;
    private const int MostPageSize = 500;

    public JsonArray All(string conversationId) => [.. Members(conversationId).Select(m => (JsonNode)m)];

    public JsonObject Page(string conversationId, string? size, string? token)
    {
        var members = Members(conversationId);
        var start = int.TryParse(token, out var at) ? at : 0;
        var count = Math.Clamp(int.TryParse(size, out var asked) ? asked : PageSize, 1, MostPageSize);
        var page = new JsonObject { ["members"] = new JsonArray([.. members.Skip(start).Take(count).Select(m => (JsonNode)m)]) };
        if (start + count < members.Count)
        {
            page["continuationToken"] = (start + count).ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    public JsonObject One(string conversationId, string memberId)
    {
        var to = Open(conversationId);
        var person = world.Read(s => s.FindPerson(memberId));
        return person is not null && to.Members.Contains(person.Key)
            ? Member(person)
            : throw new RefusedException(
                new(404, "MemberNotFoundInConversation", "Member not found in the conversation.", Rule.UnknownConversation))
            {
                Conversation = to.Key,
            };
    }

    public JsonObject Team(string teamId)
    {
        var (team, channels, members) = TeamState(teamId);
        return new JsonObject
        {
            ["id"] = team.Id,
            ["name"] = team.Name,
            ["aadGroupId"] = team.GroupId,
            ["channelCount"] = channels.Count + 1,
            ["memberCount"] = members,
        };
    }

    public JsonObject Channels(string teamId)
    {
        var (team, channels, _) = TeamState(teamId);
        var list = new JsonArray(new JsonObject { ["id"] = team.Id, ["name"] = null });
        foreach (var channel in channels)
        {
            list.Add(new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name });
        }

        return new JsonObject { ["conversations"] = list };
    }

    private (Team Team, IReadOnlyList<Conversation> Channels, int Members) TeamState(string teamId) => world.Read(s =>
    {
        var team = s.Organisation.Team;
        if (team.Id != teamId)
        {
            throw new RefusedException(new(404, "ConversationNotFound", "Team not found.", Rule.UnknownConversation));
        }

        if (!team.App)
        {
            throw new RefusedException(new(403, "BotNotInConversationRoster", "The bot is not part of the team.", Rule.NotInstalled));
        }

        throttle.Take(teamId, "conversations", allowance: 2);
        IReadOnlyList<Conversation> channels = [.. s.Conversations.Values.Where(c => c is { IsChannel: true, Deleted: false })];
        return (team, channels, channels.SelectMany(c => c.Members).Distinct().Count());
    });

    private List<JsonObject> Members(string conversationId)
    {
        var conversation = Open(conversationId);
        return world.Read(s => conversation.Members.Select(m => Member(s.People[m])).ToList());
    }

    private Conversation Open(string conversationId)
    {
        var conversation = world.Read(s => Door.Open(s, conversationId)).Conversation;
        throttle.Take(conversation.Key, "members", allowance: 2);
        return conversation;
    }

    private JsonObject Member(Person person) => new()
    {
        ["id"] = person.Mri,
        ["name"] = person.Name,
        ["aadObjectId"] = person.Id,
        ["objectId"] = person.Id,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Upn,
        ["userPrincipalName"] = person.Upn,
        ["userRole"] = person.Guest ? "guest" : "user",
        ["tenantId"] = world.Organisation.TenantId,
    };
}
