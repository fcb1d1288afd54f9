namespace Weerbaar.Teams.Connector;

/// <summary>
/// A message of the bot: words or a card, never both, because Teams would split it and its id would be of no use.
/// </summary>
internal abstract record MessageActivity
{
    private protected MessageActivity()
    {
    }

    /// <summary>Makes the phone buzz and says urgent above it: danger now.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>A message as it was written before, to be posted as it is.</summary>
internal sealed record WrittenMessage(string Body) : MessageActivity;

/// <summary>Words, shown as they stand, not as markdown.</summary>
internal sealed record TextMessage(string Text) : MessageActivity;

/// <summary>A card; the summary is what a notification shows, so it is neutral.</summary>
internal sealed record CardMessage(AdaptiveCard Card, string Summary) : MessageActivity
{
    /// <summary>The file of which it tells: the message is changed when the copy is there. Not sent.</summary>
    public string? File { get; init; }
}
