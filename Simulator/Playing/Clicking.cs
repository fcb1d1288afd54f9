using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Buttons on cards in messages.</summary>
internal sealed class Clicking(TheWorld world, Stage stage, Activities activities, Deliverer deliverer, Dialogs dialogs, Saying saying)
{
    private static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    public async Task<Outcome> Click(string conversationName, string messageId, Click click)
    {
        var scene = stage.Act(conversationName, click.As);
        var message = click.Forge ? Forged(scene.Conversation, messageId) : stage.Visible(scene.Conversation, messageId);
        if (!stage.Reaches(scene.Conversation))
        {
            throw new ImpossibleException(409, "NoApp", "The bot is not there any more.");
        }

        var pressed = click.Forge ? Forge(click) : Picking.Press(Stage.CardsFor(message, scene.Person), message.Earlier, click);
        return pressed.Type switch
        {
            "Action.Execute" => await Execute(scene, message, pressed, "manual"),
            "Action.Submit" => await Submit(scene, message, pressed, click),
            var type => throw new ImpossibleException(409, "ClientsOwn", $"{type} is done by the client itself."),
        };
    }

    /// <summary>What a client asks by itself when it shows a card with refresh (facts 4.5).</summary>
    public async Task<Outcome> Refresh(string conversationName, string messageId, string? person)
    {
        var scene = stage.Act(conversationName, person);
        var message = stage.Visible(scene.Conversation, messageId);
        var refresh = Stage.CardsFor(message, scene.Person).Select(c => c["refresh"]).FirstOrDefault(r => r is not null);
        var asked = refresh?["userIds"] is JsonArray ids && ids.Any(i => i?.ToString() == scene.Person.Mri);
        var lately = message.Views.TryGetValue(scene.Person.Key, out var view) && world.Now - view.RefreshedAt < RefreshPause;
        return refresh?["action"] is not JsonObject action || !asked || lately
            ? new Outcome(scene.Person, null, null, Shows.Nothing)
            : await Execute(scene, message, new Pressed(action, action["data"]?.DeepClone()), "automatic");
    }

    private static Message Forged(Conversation conversation, string id) => new()
    {
        Id = id,
        Seq = 0,
        Conversation = conversation.Key,
        Time = default,
        Activity = [],
    };

    private static Pressed Forge(Click click) => new(
        new JsonObject { ["type"] = click.Type ?? "Action.Execute", ["verb"] = click.Verb, ["id"] = click.Id, ["title"] = click.Title },
        click.Data?.DeepClone());

    private async Task<Outcome> Execute(Scene scene, Message message, Pressed pressed, string trigger)
    {
        var action = new JsonObject { ["type"] = "Action.Execute" };
        foreach (var name in new[] { "id", "title", "verb" })
        {
            if (pressed.Action[name] is { } value)
            {
                action[name] = value.DeepClone();
            }
        }

        action["data"] = pressed.Data?.DeepClone() ?? new JsonObject();
        var invoke = activities.Invoke(InvokeAnswers.CardAction, scene.Person, scene.Conversation, message, new JsonObject
        {
            ["action"] = action,
            ["trigger"] = trigger,
        });
        var delivery = await deliverer.Deliver(invoke);
        return new Outcome(scene.Person, delivery, null, Show(scene, message, delivery));
    }

    private Shows Show(Scene scene, Message message, Delivery delivery)
    {
        if (!delivery.Accepted)
        {
            return Shows.Error;
        }

        var value = delivery.Answer!["value"];
        if (delivery.Answer.Text("type") != InvokeAnswers.CardAnswer)
        {
            return new Shows("text", value!.ToString());
        }

        world.Change(c => KeepView(c, scene, message.Id, value!.DeepClone().AsObject()));
        return new Shows("card", Card: value);
    }

    private static void KeepView(Change change, Scene scene, string messageId, JsonObject card)
    {
        if (change.State.FindMessage(scene.Conversation.Key, messageId) is not { Deleted: false } message)
        {
            return;
        }

        var seq = change.NextSeq();
        change.Put(message.After(Stage.CardsFor(message, scene.Person)) with
        {
            Seq = seq,
            Views = new Dictionary<string, PersonalView>(message.Views) { [scene.Person.Key] = new(seq, card, change.Now) },
        });
        change.Tell("view", new JsonObject
        {
            ["conversation"] = scene.Conversation.Key,
            ["message"] = messageId,
            ["person"] = scene.Person.Key,
        });
    }

    private async Task<Outcome> Submit(Scene scene, Message message, Pressed pressed, Click click)
    {
        var teams = pressed.Data?["msteams"];
        switch (teams.Text("type"))
        {
            case "task/fetch":
                return await dialogs.Fetch(scene, message, pressed.Data!, click.Theme);
            case "imBack":
                return await saying.Say(scene.Conversation.Key, new Words(scene.Person.Key, teams.Text("value") ?? ""));
            case "invoke":
                var invoke = activities.Invoke("", scene.Person, scene.Conversation, message, teams!["value"]?.DeepClone());
                invoke.Remove("name");
                return new Outcome(scene.Person, await deliverer.Deliver(invoke), null, Shows.Nothing);
            case "messageBack":
                return await Deliver(scene, message, teams!["value"]?.DeepClone() ?? pressed.Data, teams.Text("text"));
            default:
                return await Deliver(scene, message, pressed.Data, null);
        }
    }

    private async Task<Outcome> Deliver(Scene scene, Message message, JsonNode? value, string? text)
    {
        var activity = activities.Submit(scene.Person, scene.Conversation, message, value?.DeepClone());
        if (text is not null)
        {
            activity["text"] = text;
        }

        var delivery = await deliverer.Deliver(activity);
        return new Outcome(scene.Person, delivery, null, delivery.Accepted ? Shows.Nothing : Shows.Error);
    }
}
