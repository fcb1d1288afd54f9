namespace Weerbaar.Turns;

/// <summary>Where a card or a notice goes.</summary>
internal abstract record Recipient
{
    private Recipient()
    {
    }

    /// <summary>A person's own chat.</summary>
    public sealed record OnePerson(PersonId Id) : Recipient;

    /// <summary>A bound channel; nothing in it names or quotes anybody.</summary>
    public sealed record InChannel(ChannelUse Use) : Recipient;

    /// <summary>A group chat that the bot made; whoever is let into it reads it too.</summary>
    /// <param name="Id">Teams' id of it.</param>
    public sealed record InChat(string Id) : Recipient;

    /// <summary>An officer who does not have the case, in their own chat; a higher turn is another officer.</summary>
    public sealed record NextOfficer(int Turn) : Recipient;
}

/// <summary>What the view of a card is made from, besides the case.</summary>
internal sealed record CardContext(OrganisationPlaybook Playbook, WorkCalendar Calendar);

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

/// <summary>A capability's living cards. Pure: the same case gives the same cards.</summary>
internal interface ICaseCards
{
    IEnumerable<LiveCard> Of(Case @case, CardContext context);
}

/// <summary>
/// Living cards of what only their reader may see: made from the reader's own rows, which are no part of the case. Their
/// views hold nothing of it, since what was shown is kept beside the case.
/// </summary>
internal interface IOwnCards
{
    ValueTask<IReadOnlyList<LiveCard>> BuildAsync(Case @case, CardContext context, CancellationToken cancellationToken);
}

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

/// <summary>A capability's notices of what happened. Pure.</summary>
internal interface ICaseNotices
{
    /// <param name="happened">An event that nobody was told of yet.</param>
    /// <param name="now">The case as it is now, which may be further than the event.</param>
    IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context);
}
