namespace Weerbaar.Cases;

/// <summary>Where a case stands.</summary>
public enum Phase
{
    Open,
    Closed,
    Withdrawn,
}

/// <summary>
/// A case as its events make it: the fold of all that was decided, and nothing else. Never changed in place. What is at hand
/// for every click is without the words that were written in it (<see cref="AtHand"/>); those are in the events.
/// </summary>
public sealed record Case
{
    public required CaseId Id { get; init; }

    public required CaseNumber Number { get; init; }

    /// <summary>How many events it has; the next event's version is one more.</summary>
    public int Version { get; init; }

    /// <summary>When words or files were added to the report last, and since when one addition has followed the other.</summary>
    public Adding? Adding { get; init; }

    /// <summary>How many characters people typed in it.</summary>
    public int Written { get; init; }

    public Phase Phase { get; init; }

    /// <summary>Who told it.</summary>
    public required Person Reporter { get; init; }

    /// <summary>The one it is aimed at; null when it is aimed at the organisation (D1).</summary>
    public Person? Affected { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last event's time; an event is never before it.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The last event but those of aftercare, of which nobody else learns when they were; null: the last event.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>A drill: everything works, nothing leaves the organisation, nothing counts it (D42).</summary>
    public bool Drill { get; init; }

    /// <summary>What was sent; null while only danger was reported (D2).</summary>
    public Report? Report { get; init; }

    /// <summary>The recurring search that found it; null: somebody told it (D34).</summary>
    public string? FoundBy { get; init; }

    /// <summary>
    /// In whose officers' channel it stands: a department's name as the channel was bound, empty for the organisation's own;
    /// null: not said, which is the organisation's own too.
    /// </summary>
    public string? Department { get; init; }

    public DangerNow? Danger { get; init; }

    public Route Route { get; init; } = new();

    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    public Claim? Claim { get; init; }

    /// <summary>Since when nobody has it; null while an officer does (D45).</summary>
    public DateTimeOffset? UnclaimedSince { get; init; }

    public UrgencySet? Urgency { get; init; }

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    /// <summary>The newest proposal; an older one lives on in the events.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Who approved the newest approved response that still stands.</summary>
    public Person? ApprovedBy { get; init; }

    public IReadOnlyList<ActionItem> Actions { get; init; } = [];

    public AftercareTalk Talk { get; init; } = new();

    public Care Care { get; init; } = new();

    public Sharing Sharing { get; init; } = new();

    public Together Together { get; init; } = new();

    /// <summary>What officer and deciders learned from it; the newest of each person.</summary>
    public IReadOnlyList<Evaluation> Evaluations { get; init; } = [];

    public IReadOnlyList<MeasureEffect> Effects { get; init; } = [];

    public IReadOnlyList<LogEntry> Log { get; init; } = [];

    /// <summary>For each chain of reminders the newest step that was taken.</summary>
    public IReadOnlyList<ChainStep> Chains { get; init; } = [];

    public Ending? Ending { get; init; }

    /// <summary>
    /// Withdrawn while its alarm goes on, which outlives the report: for the alarm alone the case stays open (D2). Null: it was not.
    /// </summary>
    public Ending? Withdrawal { get; init; }

    /// <summary>Whom the bot cannot reach in Teams now, so that those who can do something about it read so.</summary>
    public IReadOnlyList<OutOfReach> OutOfReach { get; init; } = [];

    /// <summary>The employee or, for the organisation's own case, the reporter: who is kept informed.</summary>
    public Person Informed => Affected ?? Reporter;

    /// <summary>An alarm opened it, and the form does not say yet whom it is about: a colleague, or the organisation.</summary>
    public bool IsAimUnknown => Affected is null && Report is null;

    /// <summary>
    /// Somebody raised the alarm who is not in danger: what they say of a colleague's safety is not that colleague's word.
    /// </summary>
    public bool IsAlarmForColleague => Danger is { RaisedBy: { } raiser } danger
        && (Affected is { } affected ? affected.Id != raiser.Id : danger.IsForColleague);

    /// <summary>
    /// An officer has consulted with the manager and with the employee, who may also leave it to them (D12); in one talk or
    /// in several.
    /// </summary>
    public bool Consulted =>
        (Affected is null || HasConsulted(Consultation.Employee) || HasConsulted(Consultation.HandedOver))
        && HasConsulted(Consultation.Manager);

    public bool IsOpen => Phase is Phase.Open;

    /// <summary>Nobody works on it any more; an alarm in it may go on.</summary>
    public bool IsWithdrawn => Phase is Phase.Withdrawn || Withdrawal is not null;

    public bool IsOutOfReach(PersonId person) => OutOfReach.Any(away => away.Person == person);

    public bool IsAbout(PersonId person) => Affected?.Id == person;

    /// <summary>This person was asked how they are since then, or asked for it, and has not answered yet (D29).</summary>
    public bool HasOpenCheckIn(PersonId person, DateTimeOffset since) => IsAbout(person) && Care.FindWaiting() is { } waiting
        && (waiting.Step == 0 || Chains.Any(step => step.Chain == waiting.Chain && step.At >= since));

    /// <summary>The bot's last question to this person, since then, was how they are.</summary>
    public bool AskedHowTheyAre(PersonId person, DateTimeOffset since) =>
        IsAbout(person) && Care is { LastAskedAt: { } at } && at > since && Care.FindWaiting() is not null;

    private bool HasConsulted(string party) => Consultations.Any(talk => talk.With.Contains(party));
}

/// <summary>How a case ended.</summary>
public sealed record Ending(DateTimeOffset At, Person? By, string? Reason);

/// <summary>A step of a chain that was taken; chains are named by the agenda.</summary>
public sealed record ChainStep(string Chain, int Step, DateTimeOffset At);

/// <summary>A line that was written of the case after it was sent.</summary>
public sealed record LogEntry(DateTimeOffset At, Person By, string Text)
{
    /// <summary>An officer's note, for officers and deciders, whoever else that officer is; or else an addition to the report.</summary>
    public bool IsNote { get; init; }
}
