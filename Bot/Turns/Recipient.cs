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

/// <summary>A capability's notices of what happened. Pure.</summary>
internal interface ICaseNotices
{
    /// <param name="happened">An event that nobody was told of yet.</param>
    /// <param name="now">The case as it is now, which may be further than the event.</param>
    IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context);
}
