using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Somebody comes into a channel or leaves it; where the app is, the bot hears of it.</summary>
internal sealed class Joining(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public async Task<Outcome> Change(string conversation, string person, bool comes)
    {
        var (who, channel) = (stage.Person(person), stage.Conversation(conversation));
        if (channel.IsPersonal || channel.Members.Contains(who.Key) == comes)
        {
            throw new ImpossibleException(409, "SameAsBefore", $"{who.Name} cannot {(comes ? "come into" : "leave")} {channel.Key}.");
        }

        var after = world.Change(c =>
        {
            c.Tell("conversation", new JsonObject { ["conversation"] = channel.Key });
            return c.Put(channel with
            {
                Members = comes ? [.. channel.Members, who.Key] : [.. channel.Members.Where(member => member != who.Key)],
            });
        });
        var delivery = stage.Reaches(after)
            ? await deliverer.Deliver(activities.PersonMembership(stage.Person(world.Organisation.Team.InstalledBy), after, who, comes))
            : null;
        return new Outcome(who, delivery, null, Shows.Nothing);
    }
}
