using System.Text.Json.Nodes;
using Weerbaar.Simulator.Connector;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>The app comes to a person or the team, and goes.</summary>
internal sealed class Installing(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public async Task<Outcome> ForPerson(string name, string action)
    {
        var person = stage.Person(name);
        Demand(person, action);
        var after = action switch
        {
            "install" or "upgrade" or "unblock" => AppState.Installed,
            "block" => AppState.Blocked,
            _ => AppState.NotInstalled,
        };
        var chat = world.Change(c =>
        {
            c.Tell("people", new JsonObject { ["person"] = person.Key });
            return Chats.Ensure(c, c.Put(c.State.People[person.Key] with { App = after }));
        });
        return action is "block" or "unblock"
            ? new Outcome(person, null, null, Shows.Nothing)
            : await Tell(person, chat, action);
    }

    public async Task<Outcome> ForTeam(string action)
    {
        var team = world.Organisation.Team;
        if ((action == "install") == team.App)
        {
            throw new ImpossibleException(409, "SameAsBefore", "The team's app is already like that.");
        }

        world.Change(c => c.Put(c.State.Organisation with { Team = team with { App = action == "install" } }));
        return await Tell(stage.Person(team.InstalledBy), stage.Conversation(team.SelectedChannel), action);
    }

    /// <summary>Graph, or somebody in it, put the app into a group chat: the bot hears of it as of any other installation.</summary>
    public Task<Outcome> ForChat(Conversation chat) => Tell(stage.Person(chat.Members[0]), chat, "install");

    private static void Demand(Person person, string action)
    {
        var possible = (action, person.App) switch
        {
            ("install", AppState.NotInstalled) => person.Enabled,
            ("uninstall" or "upgrade" or "block", AppState.Installed) => true,
            ("unblock", AppState.Blocked) => true,
            _ => false,
        };
        if (!possible)
        {
            throw new ImpossibleException(409, "NotNow", $"{action} is not possible: the app is {person.App} for {person.Name}.");
        }
    }

    /// <summary>An installation comes twice, as two kinds of activity (facts 1.6).</summary>
    private async Task<Outcome> Tell(Person person, Conversation conversation, string action)
    {
        var change = action switch { "install" => "add", "upgrade" => "add-upgrade", _ => "remove" };
        if (action != "upgrade")
        {
            await deliverer.Deliver(activities.BotMembership(person, conversation, action == "install"));
        }

        var delivery = await deliverer.Deliver(activities.Installation(person, conversation, change));
        return new Outcome(person, delivery, null, Shows.Nothing);
    }
}
