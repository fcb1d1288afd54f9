using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Channels of the team are made and deleted; where the app is, the bot hears of it (facts 1.6).</summary>
internal sealed class Channels(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public Task<Outcome> Create(string key, string name, IReadOnlyList<string> members)
    {
        var people = members.Select(member => stage.Person(member).Key).ToList();
        var made = world.Change(c =>
        {
            if (key.Length == 0 || c.State.Conversations.ContainsKey(key))
            {
                throw new ImpossibleException(409, "Exists", $"A channel needs a key of its own, and '{key}' is none.");
            }

            c.Tell("conversation", new JsonObject { ["conversation"] = key });
            return c.Put(new Conversation { Key = key, Id = NewId.Channel(c.State.Organisation.AppId, key), Name = name, Members = people });
        });
        return Told(made, "channelCreated");
    }

    public Task<Outcome> Delete(string conversation)
    {
        var channel = stage.Conversation(conversation);
        if (channel.IsPersonal || channel.Deleted)
        {
            throw new ImpossibleException(409, "SameAsBefore", $"{channel.Key} is no channel that can be deleted.");
        }

        var gone = world.Change(c =>
        {
            c.Tell("conversation", new JsonObject { ["conversation"] = channel.Key });
            return c.Put(channel with { Deleted = true });
        });
        return Told(gone, "channelDeleted");
    }

    private async Task<Outcome> Told(Conversation channel, string eventType)
    {
        var team = world.Organisation.Team;
        var by = stage.Person(team.InstalledBy);
        var delivery = team.App ? await deliverer.Deliver(activities.ChannelChange(by, channel, eventType)) : null;
        return new Outcome(by, delivery, null, Shows.Nothing);
    }
}
