using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>Create conversation: somebody's one chat with the bot, or a new thread in a channel (facts 2.3).</summary>
internal sealed class Creating(TheWorld world, Throttle throttle, Posting posting, MessageRules rules)
{
    public async Task<JsonObject> Create(JsonObject body, HttpRequest request)
    {
        var organisation = world.Organisation;
        var tenant = body.Text("tenantId") ?? body["channelData"]?["tenant"].Text("id");
        var group = body["isGroup"] is JsonValue value && value.TryGetValue<bool>(out var isGroup) && isGroup;
        if (tenant != organisation.TenantId)
        {
            throw Wrong("Tenant id is missing or another's.");
        }

        return group || body["channelData"]?["channel"] is not null ? await Thread(body, request) : await Chat(body, request);
    }

    private async Task<JsonObject> Chat(JsonObject body, HttpRequest request)
    {
        if (body["members"] is not JsonArray { Count: 1 } members || members[0].Text("id") is not { } id)
        {
            throw Wrong("Incorrect conversation creation parameters.");
        }

        var chat = world.Change(c => ChatWith(c, id));
        throttle.Take(chat.Key, "create");
        if (body["activity"] is JsonObject activity)
        {
            await posting.Send(chat.Id, null, activity, request);
        }

        return new JsonObject { ["id"] = chat.Id };
    }

    private async Task<JsonObject> Thread(JsonObject body, HttpRequest request)
    {
        var channelId = body["channelData"]?["channel"].Text("id") ?? throw Wrong("Incorrect conversation creation parameters.");
        var channel = world.Read(s => Door.Open(s, channelId)).Conversation;
        throttle.Take(channel.Key, "create");
        if (!channel.IsChannel || body["activity"] is not JsonObject activity || activity.Text("type") != "message")
        {
            throw Wrong("A thread in a channel needs its first message.");
        }

        if (Attachments.HasText(activity) && Attachments.Cards(activity).Any())
        {
            var made = await posting.Send(channelId, null, activity, request);
            return new JsonObject { ["id"] = $"{channel.Id};messageid={made}", ["activityId"] = made };
        }

        await rules.Check(activity, channel, request);
        var id = posting.Put(channel, null, activity);
        return new JsonObject { ["id"] = $"{channel.Id};messageid={id}", ["activityId"] = id };
    }

    private static Conversation ChatWith(Change change, string id)
    {
        var state = change.State;
        var person = Guid.TryParse(id, out _)
            ? state.People.Values.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase))
            : state.People.Values.FirstOrDefault(p => p.Mri == id) ?? throw new RefusedException(
                new(403, "BadArgument", "Failed to decrypt pairwise id", Rule.PersonId));
        return person switch
        {
            { App: AppState.Blocked } => throw new RefusedException(
                new(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.", Rule.Blocked)),
            { App: AppState.Installed } => Chats.Ensure(change, person),
            _ => throw new RefusedException(
                new(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.", Rule.CreateNotInstalled)),
        };
    }

    private static RefusedException Wrong(string why) => new(new(400, "BadSyntax", why, Rule.CreateParameters));
}

/// <summary>The one personal chat of each person with the bot.</summary>
internal static class Chats
{
    public static Conversation Ensure(Change change, Person person)
    {
        if (change.State.Conversations.TryGetValue(person.ChatKey, out var found))
        {
            return found;
        }

        change.Tell("conversation", new JsonObject { ["conversation"] = person.ChatKey });
        return change.Put(new Conversation
        {
            Key = person.ChatKey,
            Id = NewId.PersonalChat(),
            Type = "personal",
            Name = change.State.Organisation.BotName,
            Members = [person.Key],
            Order = 1000 + Math.Min(person.Order, 1_000_000),
        });
    }
}
