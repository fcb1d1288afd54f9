namespace Weerbaar.Records;

/// <summary>
/// A report that is not sent: one row that changes, no case (architecture). Its id and number are those that the case
/// will get, so that sending it twice makes one case.
/// </summary>
internal sealed record Draft
{
    public required CaseId Id { get; init; }

    public required CaseNumber Number { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public About About { get; init; }

    /// <summary>For <see cref="About.Colleague"/>: whom.</summary>
    public PersonId? Colleague { get; init; }

    /// <summary>Counts the changes by the sender, so that a card knows whether it is still what they saw.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// The revision in which a choice last changed: whom it is about, what it is, who decides, an answer. What was typed or sent since adds
    /// to what they saw. Null: a draft from before that was counted.
    /// </summary>
    public int? ChosenIn { get; init; }

    /// <summary>What happened, in the sender's own words, as far as it fits the card on which it can be changed.</summary>
    public string Description { get; init; } = "";

    /// <summary>The message that the description came with, as long as nobody changed it on the card.</summary>
    public string? ToldIn { get; init; }

    /// <summary>Playbook ids that the text suggested; the employee confirms (D5).</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>By question id.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Which messages brought an answer, and which brought what was changed on a card since.</summary>
    public IReadOnlyList<DraftOrigin> Origins { get; init; } = [];

    /// <summary>Files sent so far, as they are now.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Who shall decide; open until the employee said so.</summary>
    public RouteChoice Route { get; init; }

    public PersonId? Named { get; init; }

    /// <summary>The step whose card was shown last.</summary>
    public string Step { get; init; } = "";

    /// <summary>What comes after the first answer, which stands alone until a click on it or the next message; null: it came.</summary>
    public NextCard? Next { get; init; }

    /// <summary>What was typed in the chat while the form was open, each piece whole.</summary>
    public IReadOnlyList<DraftText> Texts { get; init; } = [];

    /// <summary>Danger was clicked: the case exists already (D2).</summary>
    public bool CaseExists { get; init; }

    /// <summary>When its sender was last asked about danger, or answered that; null: never.</summary>
    public DateTimeOffset? DangerAskedAt { get; init; }

    /// <summary>Stopped for now; a word resumes it.</summary>
    public bool Paused { get; init; }

    /// <summary>The erasure of an unsent draft was announced (D4).</summary>
    public DateTimeOffset? ErasureAnnouncedAt { get; init; }

    /// <summary>Message that shows the newest step, so that it can be drawn again when something arrives.</summary>
    public string? CardMessage { get; init; }
}

/// <summary>A piece of text typed in the chat; it goes along with the description unless the sender leaves it out.</summary>
/// <param name="Placed">The sender said that it belongs to what happened; until then the review asks.</param>
internal sealed record DraftText(string Id, string Text, bool Placed)
{
    /// <summary>The message that brought it: an edit or a deletion comes with the same id.</summary>
    public string? Message { get; init; }
}
