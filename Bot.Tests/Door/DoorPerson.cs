using Weerbaar.Tests.Directories;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Somebody at the front door, as they act in Teams: they type, send, click and look, in their own chat unless a channel is named.
/// </summary>
internal sealed class DoorPerson(FrontDoor door, Entry entry, DoorPerson? manager)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private (DoorSeen Shown, string Conversation, string Message)? _dialog;

    public Entry Entry => entry;

    public string Id => entry.Id;

    public string Name => entry.Name;

    public DoorPerson Manager => manager ?? throw new InvalidOperationException($"{Name} has no manager.");

    public string Chat => DoorTeams.ChatOf(Id);

    /// <summary>Types, with files or pictures in the same message. In a channel the bot is mentioned.</summary>
    public Task<DoorSeen> SaysAsync(string text, params DoorFile[] files) => SendsRawAsync(Pieces(text, files));

    /// <summary>The same, in a message with this id.</summary>
    public Task<DoorSeen> SaysAsAsync(string id, string text, params DoorFile[] files) =>
        SendsRawAsync(Pieces(text, files, id));

    public Task<DoorSeen> SendsAsync(params DoorFile[] files) => SaysAsync("", files);

    public Task<DoorSeen> SaysInAsync(string channel, string text) => SendsRawAsync(DoorActivities.Mention(text), channel);

    /// <summary>
    /// A message with these fields over the usual ones; a field that is null is left out. "entities+" come beside the usual.
    /// </summary>
    public async Task<DoorSeen> SendsRawAsync(JsonObject pieces, string? channel = null, bool isAnswered = true)
    {
        var before = door.Teams.Now;
        await door.PostAsync(DoorActivities.Message(door, entry, channel ?? Chat, pieces));
        var (where, until) = (channel ?? Chat, Environment.TickCount64 + (long)Patience.TotalMilliseconds);
        while (isAnswered && Since(before, where).Count == 0 && Environment.TickCount64 < until)
        {
            await Task.Delay(10);
        }

        return new DoorSeen(Since(before, where));
    }

    /// <summary>Changes a message that they sent before.</summary>
    public Task<DoorSeen> EditsAsync(string message, string text, bool isAnswered = true, string? channel = null) => SendsRawAsync(
        new JsonObject
        {
            ["type"] = "messageUpdate",
            ["id"] = message,
            ["text"] = text,
            ["channelData"] = DoorActivities.ChannelData("editMessage"),
        },
        channel,
        isAnswered);

    public Task<DoorSeen> DeletesAsync(string message, bool isAnswered = true, string? channel = null) => SendsRawAsync(
        new JsonObject
        {
            ["type"] = "messageDelete",
            ["id"] = message,
            ["text"] = null,
            ["channelData"] = DoorActivities.ChannelData("softDeleteMessage")
        },
        channel,
        isAnswered);

    public Task<DoorSeen> ReactsAsync(string message, string type = "like") => SendsRawAsync(
        new JsonObject
        {
            ["type"] = "messageReaction",
            ["text"] = null,
            ["replyToId"] = message,
            ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type }),
        },
        null,
        isAnswered: false);

    /// <summary>Presses a button, by title or verb, on the newest card that has it; waits for such a card.</summary>
    /// <param name="on">Words of the card that is meant.</param>
    public async Task<DoorSeen> ClicksAsync(
        string button, Dictionary<string, string>? inputs = null, string? on = null, string? channel = null)
    {
        var (message, found) = await FindButtonAsync(button, on ?? "", channel);
        return await PressAsync(message, found, inputs);
    }

    /// <summary>Presses a button of a card that stood in this message, also one that has changed since.</summary>
    public async Task<DoorSeen> PressAsync(DoorMessage message, DoorButton button, Dictionary<string, string>? inputs = null)
    {
        var data = button.Data(inputs);
        return button switch
        {
            { Type: "Action.Execute" } =>
                await InvokeAsync(message.Conversation, message.Id, InvokeNames.CardAction, DoorActivities.Execute(button, data)),
            { OpensDialog: true } =>
                await InvokeAsync(message.Conversation, message.Id, InvokeNames.DialogFetch, DoorActivities.Dialog(data)),
            { Type: "Action.Submit" } => await SendsRawAsync(
                new JsonObject { ["text"] = null, ["value"] = data, ["replyToId"] = message.Id },
                message.Conversation == Chat ? null : message.Conversation),
            _ => throw new InvalidOperationException($"'{button.Title}' ({button.Type}) is done by the client itself."),
        };
    }

    /// <summary>Sends the dialog that is open, by its button's title.</summary>
    public async Task<DoorSeen> SubmitsAsync(string button, Dictionary<string, string>? inputs = null)
    {
        var (shown, conversation, message) = _dialog ?? throw new InvalidOperationException($"{Name} has no dialog open.");
        var found = DoorCard.Buttons(shown.Card).FirstOrDefault(candidate => candidate.Is(button));
        Assert.True(found is not null, $"No button '{button}' in the dialog:\n{shown.Words}");
        return await InvokeAsync(conversation, message, InvokeNames.DialogSubmit, DoorActivities.Dialog(found.Data(inputs)));
    }

    /// <summary>An invoke of any shape, as an attacker sends it.</summary>
    public async Task<DoorSeen> InvokeAsync(string conversation, string? message, string name, JsonNode value)
    {
        var before = door.Teams.Now;
        var answer = await door.PostAsync(DoorActivities.Invoke(door, entry, conversation, message, name, value));
        var seen = DoorSeen.Of(answer, Since(before, conversation));
        if (name == InvokeNames.CardAction && message is not null && seen.Card is { } card)
        {
            door.Teams.Show(message, Id, card);
        }

        _dialog = seen.Dialog is not null
            ? (seen, conversation, message ?? "") : name == InvokeNames.DialogSubmit && !seen.IsError ? null : _dialog;
        return seen;
    }

    /// <summary>All that the bot has posted there, as this person sees it, oldest first.</summary>
    public IReadOnlyList<DoorMessage> Sees(string? channel = null) => door.Teams.In(channel ?? Chat, Id);

    public bool HasSeen(string words, string? channel = null) => Sees(channel).Any(message => message.Says(words));

    /// <summary>The newest message that says these words; waits for it.</summary>
    public async Task<DoorMessage> EventuallySeesAsync(string words, string? channel = null)
    {
        DoorMessage? found = null;
        await FrontDoor.EventuallyAsync(
            () => (found = Sees(channel).LastOrDefault(message => message.Says(words))) is not null,
            () => $"{Name} does not see '{words}' but:\n{string.Join("\n---\n", Sees(channel).Select(message => message.Words))}",
            Patience);
        return found!;
    }

    private JsonObject Pieces(string text, DoorFile[] files, string? id = null)
    {
        var pieces = new JsonObject
        {
            ["text"] = text,
            ["attachments"] = files.Length == 0 ? null : new JsonArray([.. files.Select(file => (JsonNode)file.Attachment(door.Teams))]),
        };
        _ = id is null || pieces.TryAdd("id", id);
        return pieces;
    }

    private async Task<(DoorMessage Message, DoorButton Button)> FindButtonAsync(string button, string on, string? channel)
    {
        (DoorMessage, DoorButton)? found = null;
        await FrontDoor.EventuallyAsync(
            () => (found = Sees(channel).Reverse().Where(message => message.Says(on))
                .SelectMany(
                    message => message.Buttons.Where(candidate => candidate.Is(button)).Select(
                        candidate => ((DoorMessage, DoorButton)?)(message, candidate)))
                .FirstOrDefault()) is not null,
            () => $"{Name} sees no button '{button}' but:\n{string.Join("\n---\n", Sees(channel).Select(message =>
                $"{message.Words}\n[{string.Join("] [", message.Buttons.Select(one => one.Title))}]"))}",
            Patience);
        return found!.Value;
    }

    private IReadOnlyList<DoorMessage> Since(long before, string conversation) =>
        [.. door.Teams.In(conversation.Split(';')[0], Id).Where(message => message.Seen > before)];
}
