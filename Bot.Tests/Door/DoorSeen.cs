namespace Weerbaar.Tests.Door;

/// <summary>
/// What somebody sees of what they did: what their click was answered with, and what the bot posted or changed in that conversation.
/// </summary>
internal sealed record DoorSeen(IReadOnlyList<DoorMessage> Messages)
{
    /// <summary>The card that took the clicked one's place, or that stands in the dialog.</summary>
    public JsonObject? Card { get; init; }

    /// <summary>A line of text: below the card, or as all that a dialog says.</summary>
    public string Text { get; init; } = "";

    /// <summary>The title of the dialog that is open now.</summary>
    public string? Dialog { get; init; }

    /// <summary>The dialog closed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The client shows an error of its own.</summary>
    public bool IsError { get; init; }

    /// <summary>Everything that can be read, the answer first.</summary>
    public string Words =>
        string.Join('\n', [Dialog ?? "", DoorCard.Words(Card), Text, .. Messages.Select(message => message.Words)]).Trim();

    /// <summary>Titles of all buttons.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. DoorCard.Buttons(Card).Concat(Messages.SelectMany(message => message.Buttons)).Select(button => button.Title)];

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what an invoke was answered with.</summary>
    public static DoorSeen Of(JsonObject? answer, IReadOnlyList<DoorMessage> messages)
    {
        var (task, value) = (answer?["task"], answer?["value"]);
        return ((string?)answer?["type"] ?? (string?)task?["type"]) switch
        {
            null => new DoorSeen(messages) { IsClosed = true },
            ContentTypes.AdaptiveCard => new DoorSeen(messages) { Card = value!.AsObject() },
            ContentTypes.Message => new DoorSeen(messages) { Text = (string)value! },
            "message" => new DoorSeen(messages) { Text = (string)task!["value"]!, IsClosed = true },
            "continue" =>
                new DoorSeen(
                    messages)
                { Dialog = (string)task!["value"]!["title"]!, Card = task["value"]!["card"]!["content"]!.AsObject() },
            _ => new DoorSeen(messages) { IsError = true, Text = $"{value}" },
        };
    }
}
