namespace Weerbaar.Tests.Door;

/// <summary>A message that the bot posted, as it is now for somebody.</summary>
/// <param name="Seen">Grows with every change: what is newer than another look.</param>
/// <param name="Thread">The first message of a channel's thread; null: it is that itself, or in a chat.</param>
internal sealed record DoorMessage(string Id, string Conversation, string? Thread, long Seen, string Text, JsonObject? Card)
{
    public bool IsUrgent { get; init; }

    public bool IsDeleted { get; init; }

    public int Updates { get; init; }

    /// <summary>The cards that stood here before, oldest first: people press what their screen showed.</summary>
    public IReadOnlyList<JsonObject> Before { get; init; } = [];

    /// <summary>What a click was answered with shows in the place of the card, to who clicked, until the bot updates the message.</summary>
    public IReadOnlyDictionary<string, JsonObject> Views { get; init; } = new Dictionary<string, JsonObject>();

    /// <summary>All that can be read.</summary>
    public string Words => Card is null ? Text : $"{Text}\n{DoorCard.Words(Card)}".Trim();

    public IReadOnlyList<DoorButton> Buttons => DoorCard.Buttons(Card);

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    public DoorMessage For(string person) => Views.TryGetValue(person, out var own) ? this with { Card = own } : this;
}
