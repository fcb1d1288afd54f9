using Azure;

namespace Weerbaar.Records;

/// <summary>How often one looks.</summary>
public enum Rhythm
{
    WorkingDay,
    Week,
    TwoWeeks,
    Month,
}

/// <summary>Who did what to a search, and when.</summary>
internal sealed record RoutineStep(DateTimeOffset At, Person By, RoutineAct Act);

/// <summary>What came of looking.</summary>
internal enum RoundResult
{
    /// <summary>Nobody said.</summary>
    Open,
    Nothing,
    Found,
}

/// <summary>
/// An officer's recurring search (D34): a purpose, a subject, words to search for, a rhythm and an end. No case and nobody's
/// file: one row that changes under its ETag.
/// </summary>
internal sealed record Routine
{
    public required string Id { get; init; }

    /// <summary>Counts what officers change, so that a form knows whether it is still what they saw.</summary>
    public int Revision { get; init; }

    public required Person StartedBy { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The subject: what it is about, never whom.</summary>
    public required string Scope { get; init; }

    public required IReadOnlyList<string> Terms { get; init; }

    public required Rhythm Every { get; init; }

    /// <summary>The day of the first round; the others are counted from it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which one looks.</summary>
    public required DateOnly Until { get; init; }

    public RoutineState State { get; init; }

    /// <summary>Rounds up to this moment were sent, or will never be.</summary>
    public required DateTimeOffset SentUpTo { get; init; }

    public Round? Round { get; init; }

    /// <summary>Rounds after which somebody said what came of it, those in which something was found among them.</summary>
    public int Looked { get; init; }

    public int Found { get; init; }

    /// <summary>Rounds of which nobody said anything, and those that a gap skipped.</summary>
    public int Missed { get; init; }

    public IReadOnlyList<RoutineStep> Steps { get; init; } = [];

    internal ETag? Tag { get; init; }
}
