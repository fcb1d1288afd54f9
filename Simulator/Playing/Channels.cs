using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>The team gets another channel, or loses one; where the app is, the bot hears of it (facts 1.6).</summary>
internal sealed class Channels(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public Task<Outcome> Add(string key, string name, IReadOnlyList<string> members)
    {
        var people = members.Select(member => stage.Person(member).Key).ToList();
        return Change("channelCreated", c => c.State.Conversations.ContainsKey(key)
            ? throw new ImpossibleException(409, "Exists", $"There is, or was, a {key} already.")
            : new Conversation
            {
                Key = key,
                Id = NewId.Channel(c.State.Organisation.AppId, key),
                Name = name,
                Members = people,
                Order = c.State.Conversations.Values.Where(each => each.Order < int.MaxValue).Max(each => each.Order) + 1,
            });
    }

    public Task<Outcome> Delete(string conversation)
    {
        var channel = stage.Conversation(conversation);
        return channel.IsPersonal
            ? throw new ImpossibleException(409, "NoChannel", "Only a channel can be taken away.")
            : Change("channelDeleted", _ => channel with { Deleted = true });
    }

    private async Task<Outcome> Change(string eventType, Func<Change, Conversation> after)
    {
        var channel = world.Change(c =>
        {
            var changed = c.Put(after(c));
            c.Tell("conversation", new JsonObject { ["conversation"] = changed.Key });
            return changed;
        });
        var by = stage.Person(world.Organisation.Team.InstalledBy);
        var delivery = stage.Reaches(channel) ? await deliverer.Deliver(activities.OfChannel(by, channel, eventType)) : null;
        return new Outcome(by, delivery, null, Shows.Nothing);
    }
}
