using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>Messages of the bot: sent, changed and taken back.</summary>
internal sealed class Posting(TheWorld world, Throttle throttle, MessageRules rules, Violations violations)
{
    /// <summary>Sends; gives the new message's id, or null for what leaves none (typing).</summary>
    public async Task<string?> Send(string conversationId, string? replyTo, JsonObject activity, HttpRequest request)
    {
        var to = world.Read(s => Door.Open(s, conversationId));
        if (activity.Text("type") == "typing")
        {
            world.Change(c => c.Tell("typing", new JsonObject { ["conversation"] = to.Conversation.Key, ["from"] = null }));
            return null;
        }

        Demand(activity.Text("type") == "message", "The type must be message or typing.", to.Conversation);
        var thread = world.Read(s => ThreadOf(s, to, replyTo));
        var split = Attachments.HasText(activity) && Attachments.Cards(activity).Any();
        throttle.Take(to.Conversation.Key, times: split ? 2 : 1);
        await rules.Check(activity, to.Conversation, request);
        return split ? SendSplit(to.Conversation, thread, activity, request) : Put(to.Conversation, thread, activity);
    }

    public async Task Update(string conversationId, string messageId, JsonObject activity, HttpRequest request)
    {
        var to = world.Read(s => Door.Open(s, conversationId));
        Demand(activity.Text("type") == "message", "The type must be message.", to.Conversation);
        world.Read(s => Own(s, to.Conversation, messageId));
        if (Attachments.HasText(activity) && Attachments.Cards(activity).Any())
        {
            const string why = "Activity resulted into multiple skype activities.";
            throw new RefusedException(new(400, "BadSyntax", why, Rule.TextAndCardUpdate)) { Conversation = to.Conversation.Key };
        }

        await rules.Check(activity, to.Conversation, request);
        world.Change(c =>
        {
            var message = Own(c.State, to.Conversation, messageId);
            var before = Attachments.Cards(message.Activity).OfType<JsonObject>().Concat(message.Views.Values.Select(view => view.Card));
            var after = message.After(before) with { Activity = activity, Edited = c.Now, Views = new Dictionary<string, PersonalView>() };
            c.PutMessage(after, "updated", true);
        });
    }

    public void Delete(string conversationId, string messageId) => world.Change(c =>
    {
        var to = Door.Open(c.State, conversationId);
        c.PutMessage(Own(c.State, to.Conversation, messageId) with { Deleted = true }, "deleted", true);
    });

    /// <summary>Posts as a new thread or chat message, everything having been checked.</summary>
    public string Put(Conversation conversation, string? thread, JsonObject activity) => world.Change(c => c.PutMessage(
        new Message
        {
            Id = c.NextMessageId(),
            Seq = 0,
            Conversation = conversation.Key,
            Thread = thread,
            Time = c.Now,
            Activity = activity,
        },
        "new",
        true).Id);

    private static string? ThreadOf(State state, Addressed to, string? replyTo)
    {
        if (!to.Conversation.IsChannel || to.Thread is not null || replyTo is null)
        {
            return to.Thread;
        }

        var root = state.FindMessage(to.Conversation.Key, replyTo) ?? throw Gone(to.Conversation);
        return root.Thread ?? root.Id;
    }

    private static Message Own(State state, Conversation conversation, string id)
    {
        if (state.FindMessage(conversation.Key, id) is not { Deleted: false } message)
        {
            throw Gone(conversation);
        }

        return message.FromBot ? message : throw new RefusedException(
            new(403, "NotEnoughPermissions", "Only the bot's own messages can be changed.", Rule.NotOwnMessage))
        { Conversation = conversation.Key };
    }

    private static RefusedException Gone(Conversation conversation) =>
        new(new(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.", Rule.GoneMessage))
        {
            Conversation =
            conversation.Key
        };

    private static void Demand(bool good, string why, Conversation conversation)
    {
        if (!good)
        {
            throw new RefusedException(new(400, "BadSyntax", why, Rule.BadActivity)) { Conversation = conversation.Key };
        }
    }

    /// <summary>Teams makes two messages of it and gives an id that fits neither.</summary>
    private string SendSplit(Conversation conversation, string? thread, JsonObject activity, HttpRequest request)
    {
        var text = activity.DeepClone().AsObject();
        text.Remove("attachments");
        var rest = activity.DeepClone().AsObject();
        rest.Remove("text");
        Put(conversation, thread, text);
        Put(conversation, thread, rest);
        violations.Add(
            Rule.TextAndCardSplit, "connector", "Text and a card in one message: split, the id is of no use.", request, null,
            conversation.Key);
        return world.Change(c => c.NextMessageId());
    }
}
