namespace Weerbaar.Playbook;

/// <summary>How long each waits for the next, before a reminder and before somebody else is told.</summary>
public sealed record Terms
{
    /// <summary>Danger now not acknowledged: deputy and next officer, and the employee is told (D2).</summary>
    public required Term DangerAcknowledged { get; init; }

    /// <summary>No answer of the affected employee about the route: the manager is told all the same (D1).</summary>
    public required Term RouteChosen { get; init; }

    /// <summary>Proposal undecided: reminder, deputy, next manager up (D22).</summary>
    public required Term DecisionReminder { get; init; }

    public required Term DecisionDeputy { get; init; }

    public required Term DecisionNextManager { get; init; }

    /// <summary>The manager has spoken with the employee (D28): reminder, then escalation.</summary>
    public required Term TalkReminder { get; init; }

    public required Term TalkEscalation { get; init; }

    /// <summary>A claimed case in which nothing happens: the owner is reminded (D45).</summary>
    public required Term ClaimIdle { get; init; }

    /// <summary>An action past its due date is reminded of, again after each such term (D23).</summary>
    public required Term ActionReminder { get; init; }

    /// <summary>A draft not sent: announced, then erased (D4).</summary>
    public required Term DraftAnnounced { get; init; }

    public required Term DraftErased { get; init; }
}

/// <summary>From when a legal or organisational deadline counts (D21).</summary>
public enum DeadlineStart
{
    /// <summary>The day the report was sent.</summary>
    Reported,

    /// <summary>The day it was seen: the day of knowing.</summary>
    Seen,

    /// <summary>The day it was posted, the safe date for a series of acts.</summary>
    Posted,
}

/// <summary>A date counted down on the case while its fact holds (D21).</summary>
public sealed record Deadline
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>Id of the fact that makes it count; null: every case.</summary>
    public string? Fact { get; init; }

    public required DeadlineStart From { get; init; }

    public required Term Term { get; init; }

    public required LocalText Why { get; init; }

    /// <summary>How long before its last day it is told of, besides on that day; null: on the last day only.</summary>
    public Term? ToldBefore { get; init; }

    /// <summary>The affected employee is told too, because it is their own step.</summary>
    public bool TellsEmployee { get; init; }

    /// <summary>Ids of options: once one of them was carried out nobody is told of the deadline any more.</summary>
    public IReadOnlyList<string> MetBy { get; init; } = [];
}
