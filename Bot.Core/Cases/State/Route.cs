namespace Weerbaar.Cases;

/// <summary>Who decides about the response; the affected employee's choice (D1, people).</summary>
public enum RouteChoice
{
    /// <summary>The affected employee has not said it yet.</summary>
    Open,

    /// <summary>The manager of the directory, or who was named instead.</summary>
    Manager,

    /// <summary>Past the manager, to the confidential adviser.</summary>
    Adviser,
}

/// <summary>What somebody is in the line of those who may decide.</summary>
public enum EscalationRole
{
    Manager,
    Deputy,
    NextManager,
    Adviser,
}

/// <summary>One person in the line of those who may decide.</summary>
public sealed record EscalationStep(Person Person, EscalationRole Role);

/// <summary>The way to a decision: who was chosen, who that turned out to be, how far it went.</summary>
public sealed record Route
{
    public RouteChoice Choice { get; init; }

    /// <summary>A person whom the employee named because the directory knows no manager.</summary>
    public PersonId? Named { get; init; }

    /// <summary>From when the line may know of the case; null: not yet, nothing goes to a manager.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>
    /// From when the line may read what was written and decides; null: it knows of danger at most. Danger tells of danger, not of
    /// words: those open when the employee chose, or let the time for it pass (D1).
    /// </summary>
    public DateTimeOffset? ReadsFrom { get; init; }

    /// <summary>Resolved from the directory; null while that is still to be done, empty when there is nobody.</summary>
    public IReadOnlyList<EscalationStep>? Line { get; init; }

    /// <summary>How many of the line have been told: one, and one more by each escalation. All advisers at once.</summary>
    public int Reached { get; init; }

    /// <summary>Those who have been told, of danger at least.</summary>
    public IReadOnlyList<EscalationStep> Told => OpenedAt is null ? [] : [.. (Line ?? []).Take(Reached)];

    /// <summary>Those who may read it and decide.</summary>
    public IReadOnlyList<EscalationStep> Deciders => ReadsFrom is null ? [] : Told;

    public bool MustBeResolved => OpenedAt is not null && Line is null;
}
