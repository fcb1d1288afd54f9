using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>
/// Somebody comes into a channel or a group chat, or leaves it; where the app is, the bot hears of it, unless Teams does not tell.
/// </summary>
internal sealed class Joining(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public async Task<Outcome> Change(string conversation, string person, bool comes, bool silent = false)
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
        var delivery = stage.Reaches(after) && !silent
            ? await deliverer.Deliver(
                activities.PersonMembership(
                    stage.Person(channel.IsChannel ? world.Organisation.Team.InstalledBy : channel.Members[0]), after, who, comes))
            : null;
        return new Outcome(who, delivery, null, Shows.Nothing);
    }
}
