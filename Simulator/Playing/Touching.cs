using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Reactions, and people's changes of their own messages.</summary>
internal sealed class Touching(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public async Task<Outcome> React(string conversationName, string messageId, string? person, string type, bool remove)
    {
        var scene = stage.Act(conversationName, person);
        var message = stage.Visible(scene.Conversation, messageId);
        var reaction = new Reaction(type, scene.Person.Key);
        world.Change(c =>
        {
            var now = stage.Visible(scene.Conversation, messageId);
            var others = now.Reactions.Where(r => r != reaction);
            c.PutMessage(now with { Reactions = remove ? [.. others] : [.. others, reaction] }, "reaction", false);
        });

        // A bot hears of reactions to its own messages only.
        return message.FromBot && stage.Reaches(scene.Conversation)
            ? await Tell(scene.Person, activities.Reaction(scene.Person, scene.Conversation, message, type, remove), null)
            : new Outcome(scene.Person, null, null, Shows.Nothing);
    }

    public async Task<Outcome> Edit(string conversationName, string messageId, string? person, string text)
    {
        var (scene, message) = Own(conversationName, messageId, person);
        var activity = message.Activity.DeepClone().AsObject();
        activity["text"] = text;
        var changed = world.Change(c => c.PutMessage(message with { Typed = text, Activity = activity, Edited = c.Now }, "updated", false));
        return await TellWhenKnown(
            scene, changed, activities.Changed(scene.Person, scene.Conversation, changed, "messageUpdate", "editMessage"));
    }

    /// <summary>"Undo", at the place where one's own message was deleted.</summary>
    public async Task<Outcome> BringBack(string conversationName, string messageId, string? person)
    {
        var scene = stage.Act(conversationName, person);
        var message = stage.Message(scene.Conversation, messageId);
        if (message.From != scene.Person.Key || !message.Deleted)
        {
            throw new ImpossibleException(409, "NotDeleted", "Only one's own deleted messages can be brought back.");
        }

        var back = world.Change(c => c.PutMessage(message with { Deleted = false }, "updated", false));
        return await TellWhenKnown(
            scene, back, activities.Changed(scene.Person, scene.Conversation, back, "messageUpdate", "undeleteMessage"));
    }

    public async Task<Outcome> Delete(string conversationName, string messageId, string? person)
    {
        if (person is null)
        {
            var conversation = stage.Conversation(conversationName);
            world.Change(c => c.PutMessage(stage.Message(conversation, messageId) with { Deleted = true }, "deleted", false));
            return new Outcome(null, null, null, Shows.Nothing);
        }

        var (scene, message) = Own(conversationName, messageId, person);
        var gone = world.Change(c => c.PutMessage(message with { Deleted = true }, "deleted", false));
        return await TellWhenKnown(
            scene, gone, activities.Changed(scene.Person, scene.Conversation, gone, "messageDelete", "softDeleteMessage"));
    }

    public void Type(string conversationName, string? person)
    {
        var scene = stage.Act(conversationName, person);
        world.Change(c => c.Tell("typing", new JsonObject { ["conversation"] = scene.Conversation.Key, ["from"] = scene.Person.Key }));
    }

    private (Scene Scene, Message Message) Own(string conversationName, string messageId, string? person)
    {
        var scene = stage.Act(conversationName, person);
        var message = stage.Visible(scene.Conversation, messageId);
        return message.From == scene.Person.Key
            ? (scene, message) : throw new ImpossibleException(409, "NotTheirs", "Only one's own messages can be changed.");
    }

    /// <summary>The bot hears of changes to what it once got.</summary>
    private async Task<Outcome> TellWhenKnown(Scene scene, Message message, JsonObject activity) =>
        message.Delivery == "delivered" && stage.Reaches(scene.Conversation)
            ? await Tell(scene.Person, activity, message)
            : new Outcome(scene.Person, null, message, Shows.Nothing);

    private async Task<Outcome> Tell(Person person, JsonObject activity, Message? message) =>
        new(person, await deliverer.Deliver(activity), message, Shows.Nothing);
}
