namespace Weerbaar.Turns;

/// <summary>
/// What one audience should see of a case now. Outbound compares the view's hash with what was last shown, and posts or
/// updates the one message of that audience.
/// </summary>
/// <param name="Audience">Unique in the case and stable: "affected", "channel", "decider-{person}".</param>
/// <param name="View">A record with all that the card shows, dates absolute; no texts, so that a new wording redraws nothing.</param>
/// <param name="Draw">The card, in the reader's language.</param>
/// <param name="Summary">What a notification shows: neutral, no content.</param>
internal sealed record LiveCard(
    string Audience,
    Recipient To,
    object View,
    Func<Language, AdaptiveCard> Draw,
    Func<Language, string> Summary)
{
    /// <summary>Danger now goes first and says urgent.</summary>
    public bool Urgent { get; init; }

    /// <summary>What fell due brings it: a new message of it waits for the end of quiet hours.</summary>
    public bool FellDue { get; init; }

    /// <summary>What its place shows instead while somebody who does not belong there can read it.</summary>
    public LiveCard? RedactedVariant { get; init; }
}
