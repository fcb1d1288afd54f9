namespace Weerbaar.Turns;

/// <summary>A message that must make a phone buzz: a decision, a reminder. Short, neutral, without content.</summary>
/// <param name="Key">Unique within its event: the recipient's part in it, as "affected".</param>
internal sealed record Notice(string Key, Recipient To, Func<Language, string> Text)
{
    /// <summary>Not before then, and of several that wait only the newest; null: at once, each.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public bool Urgent { get; init; }

    /// <summary>It speaks of the card that its reader has of the case, which may stand far up: a button shows it here.</summary>
    public bool OffersCard { get; init; }
}
