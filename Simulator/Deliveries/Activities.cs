using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>Activities in the words that Teams uses for them (facts 1.4 to 1.7 and appendix A).</summary>
internal sealed class Activities(TheWorld world)
{
    public string NewMessageId() => world.Change(c => c.NextMessageId());

    /// <summary>What every activity of a person in a conversation carries.</summary>
    public JsonObject Envelope(string type, string id, Person person, Conversation conversation, string? thread, string platform = "Web")
    {
        var (organisation, now) = (world.Organisation, world.Now);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, zone).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = organisation.TimeZone,
            ["serviceUrl"] = organisation.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person.Mri, ["name"] = person.Name, ["aadObjectId"] = person.Id },
            ["recipient"] = new JsonObject { ["id"] = organisation.BotId, ["name"] = organisation.BotName },
            ["conversation"] = ConversationOf(conversation, thread, organisation),
            ["channelData"] = ChannelData(conversation, organisation),
            ["locale"] = person.Locale,
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = person.Locale,
                ["country"] = person.Locale[^2..],
                ["platform"] = platform,
                ["timezone"] = organisation.TimeZone,
            }),
        };
    }

    public JsonObject Message(string id, Person person, Conversation conversation, string? thread, string text, string? platform)
    {
        var activity = Envelope("message", id, person, conversation, thread ?? (conversation.IsChannel ? id : null), platform ?? "Web");
        activity["textFormat"] = "plain";
        activity["text"] = text;
        return activity;
    }

    public JsonObject Invoke(string name, Person person, Conversation conversation, Message? on, JsonNode? value)
    {
        var activity = Envelope("invoke", NewId.Event(), person, conversation, ThreadOf(conversation, on));
        activity["name"] = name;
        activity["value"] = value;
        if (on is not null)
        {
            activity["replyToId"] = on.Id;
        }

        return activity;
    }

    /// <summary>A submit of an old client, or of an Action.Submit: a message with a value and nothing typed.</summary>
    public JsonObject Submit(Person person, Conversation conversation, Message on, JsonNode? value)
    {
        var id = NewMessageId();
        var activity = Envelope("message", id, person, conversation, ThreadOf(conversation, on));
        activity["replyToId"] = on.Id;
        activity["value"] = value;
        return activity;
    }

    public JsonObject Installation(Person person, Conversation conversation, string action)
    {
        var activity = Envelope("installationUpdate", NewId.Event(), person, conversation, null);
        activity["action"] = action;
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = conversation.Id } };
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    public JsonObject BotMembership(Person person, Conversation conversation, bool added) =>
        Membership(person, conversation, new JsonObject { ["id"] = world.Organisation.BotId }, added);

    /// <summary>Somebody comes into a channel or leaves it, let in or out by another.</summary>
    public JsonObject PersonMembership(Person by, Conversation channel, Person who, bool added) =>
        Membership(by, channel, new JsonObject { ["id"] = who.Mri, ["aadObjectId"] = who.Id }, added);

    /// <summary>A channel came or went: told in the team's own conversation.</summary>
    public JsonObject OfChannel(Person by, Conversation channel, string eventType)
    {
        var activity = Envelope("conversationUpdate", NewId.Event(), by, channel, null);
        activity["conversation"]!["id"] = world.Organisation.Team.Id;
        activity["channelData"]!["eventType"] = eventType;
        activity["channelData"]!["channel"]!["name"] = channel.Name;
        return activity;
    }

    private JsonObject Membership(Person person, Conversation conversation, JsonObject who, bool added)
    {
        var activity = Envelope("conversationUpdate", NewId.Event(), person, conversation, null);
        activity[added ? "membersAdded" : "membersRemoved"] = new JsonArray(who);
        if (conversation.IsChannel)
        {
            activity["channelData"]!["eventType"] = added ? "teamMemberAdded" : "teamMemberRemoved";
        }

        return activity;
    }

    public JsonObject Reaction(Person person, Conversation conversation, Message on, string type, bool removed)
    {
        var activity = Envelope("messageReaction", NewId.Event(), person, conversation, ThreadOf(conversation, on));
        activity["replyToId"] = on.Id;
        activity[removed ? "reactionsRemoved" : "reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type });
        return activity;
    }

    public JsonObject Changed(Person person, Conversation conversation, Message message, string type, string eventType)
    {
        var activity = Envelope(type, message.Id, person, conversation, ThreadOf(conversation, message));
        activity["channelData"]!["eventType"] = eventType;
        activity["textFormat"] = "plain";
        activity["text"] = message.Activity["text"]?.DeepClone();
        return activity;
    }

    private static string? ThreadOf(Conversation conversation, Message? on) =>
        conversation.IsChannel ? on?.Thread ?? on?.Id : null;

    private static JsonObject ConversationOf(Conversation conversation, string? thread, Organisation organisation)
    {
        var json = new JsonObject
        {
            ["conversationType"] = conversation.Type,
            ["tenantId"] = organisation.TenantId,
            ["id"] = thread is null ? conversation.Id : $"{conversation.Id};messageid={thread}",
        };
        if (!conversation.IsPersonal)
        {
            json["isGroup"] = true;
            json["name"] = conversation.Name;
        }

        return json;
    }

    private static JsonObject ChannelData(Conversation conversation, Organisation organisation)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = organisation.TenantId } };
        if (conversation.IsChannel)
        {
            var team = organisation.Team;
            data["teamsChannelId"] = conversation.Id;
            data["teamsTeamId"] = team.Id;
            data["channel"] = new JsonObject { ["id"] = conversation.Id };
            data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId };
        }

        return data;
    }
}
