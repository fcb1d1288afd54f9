using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>People begin a group chat of their own and take the app into it: the bot hears of that as of any installation.</summary>
internal sealed class Gathering(TheWorld world, Stage stage, Installing installing)
{
    public Task<Outcome> Begin(string key, string name, IReadOnlyList<string> members)
    {
        var people = members.Select(member => stage.Person(member).Key).Distinct().ToList();
        if (people.Count < 2)
        {
            throw new ImpossibleException(400, "BadRequest", "A group chat takes two members or more.");
        }

        return installing.ForChat(world.Change(c =>
        {
            if (c.State.Conversations.ContainsKey(key))
            {
                throw new ImpossibleException(409, "Exists", $"There is, or was, a {key} already.");
            }

            c.Tell("conversation", new JsonObject { ["conversation"] = key });
            return c.Put(
                new Conversation
                {
                    Key = key,
                    Id = NewId.GroupChat(),
                    Type = "groupChat",
                    Name = name,
                    Members = people,
                    Order = 400,
                    App = true
                });
        }));
    }
}
