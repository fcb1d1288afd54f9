using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>Dialogs (task modules): opened by a button, answered step by step.</summary>
internal sealed class Dialogs(TheWorld world, Stage stage, Activities activities, Deliverer deliverer)
{
    public async Task<Outcome> Fetch(Scene scene, Message message, JsonNode data, string theme)
    {
        var delivery = await Invoke("task/fetch", scene, message, data, theme);
        return Show(scene, delivery, new Dialog
        {
            Id = NewId.Short("dlg"),
            As = scene.Person.Key,
            Conversation = scene.Conversation.Key,
            Message = message.Id,
            Info = [],
        });
    }

    public async Task<Outcome> Submit(string dialogId, Click click)
    {
        var dialog = Open(dialogId, click.As);
        var scene = stage.Act(dialog.Conversation, dialog.As);
        var pressed = click.Forge ? new Pressed([], click.Data?.DeepClone()) : Picking.Press([CardOf(dialog)], [], click);
        var message = stage.Message(scene.Conversation, dialog.Message);
        var delivery = await Invoke("task/submit", scene, message, pressed.Data, click.Theme);
        return Show(scene, delivery, dialog);
    }

    public void Close(string dialogId, string? person) => Shut(Open(dialogId, person));

    public IReadOnlyList<Dialog> OpenFor(string? person) => world.Read<IReadOnlyList<Dialog>>(s =>
        [.. s.Dialogs.Values.Where(d => d.Open && (person is null || d.As == stage.Person(person).Key))]);

    private static JsonObject CardOf(Dialog dialog) => dialog.Info["card"]?["content"] as JsonObject
        ?? throw new ImpossibleException(409, "NoCard", "The dialog shows no card.");

    private Dialog Open(string id, string? person)
    {
        var dialog = world.Read(s => s.Dialogs.GetValueOrDefault(id)) is { Open: true } found
            ? found
            : throw new ImpossibleException(404, "UnknownDialog", $"No dialog {id} is open.");
        return stage.Person(person).Key == dialog.As
            ? dialog : throw new ImpossibleException(409, "NotTheirs", $"Dialog {id} is another person's.");
    }

    private Task<Delivery> Invoke(string name, Scene scene, Message message, JsonNode? data, string theme) =>
        deliverer.Deliver(activities.Invoke(name, scene.Person, scene.Conversation, message, new JsonObject
        {
            ["data"] = data?.DeepClone() ?? new JsonObject(),
            ["context"] = new JsonObject { ["theme"] = theme },
        }));

    private Shows Shown(Delivery delivery, Dialog dialog)
    {
        if (!delivery.Accepted)
        {
            return Shows.Error;
        }

        var task = delivery.Answer?["task"];
        switch (task.Text("type"))
        {
            case "continue":
                return new Shows("dialog", Dialog: Put(dialog with { Info = task!["value"]!.DeepClone().AsObject() }));
            case "message":
                Shut(dialog);
                return new Shows("text", task!["value"]!.ToString());
            default:
                Shut(dialog);
                return new Shows("closed");
        }
    }

    private Outcome Show(Scene scene, Delivery delivery, Dialog dialog) => new(scene.Person, delivery, null, Shown(delivery, dialog));

    private void Shut(Dialog dialog)
    {
        if (world.Read(s => s.Dialogs.ContainsKey(dialog.Id)))
        {
            Put(dialog with { Open = false });
        }
    }

    private Dialog Put(Dialog dialog) => world.Change(c =>
    {
        c.Tell("dialog", new JsonObject { ["person"] = dialog.As, ["dialog"] = dialog.Id, ["open"] = dialog.Open });
        return c.Put(dialog);
    });
}
