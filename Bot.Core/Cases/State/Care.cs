namespace Weerbaar.Cases;

/// <summary>
/// How far aftercare has come (D29): when the employee was asked how they are and that they answered. What they answered
/// is theirs and is never part of a case.
/// </summary>
public sealed record Care
{
    /// <summary>From when the present round counts; null: from the opening of the case.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>One, and one more each time that the employee asked for aftercare again.</summary>
    public int Round { get; init; } = 1;

    public DateTimeOffset? PausedUntil { get; init; }

    public bool Stopped { get; init; }

    /// <summary>Oldest first; the number counts from 1.</summary>
    public IReadOnlyList<CheckInAsked> Asked { get; init; } = [];

    /// <summary>When the newest of them was asked; null: before that was counted, or never.</summary>
    public DateTimeOffset? LastAskedAt { get; init; }

    /// <summary>Numbers of the check-ins that were answered.</summary>
    public IReadOnlyList<int> Answered { get; init; } = [];

    /// <summary>The number of a check-in that could not be brought to the employee (D30); the officer was told.</summary>
    public int? NotBrought { get; init; }

    public ContactWish? Wish { get; init; }

    /// <summary>The newest check-in that waits for an answer; null: none does.</summary>
    public CheckInAsked? FindWaiting() => Stopped ? null : Asked.LastOrDefault(asked => !Answered.Contains(asked.Number));
}

/// <summary>
/// The employee would like to hear from somebody (D29). Those people read that and nothing else, not even of which case.
/// </summary>
/// <param name="Number">Counts the case's wishes from 1.</param>
/// <param name="Line">Who may be told, in this order: whoever does not react is followed by the next (D30).</param>
/// <param name="First">How many of them were told at once.</param>
public sealed record ContactWish(int Number, DateTimeOffset At, IReadOnlyList<Person> Line, int First)
{
    /// <summary>How many of them have been told.</summary>
    public int Reached { get; init; } = First;

    public Person? TakenBy { get; init; }

    /// <summary>Nobody of the line reacted, and the employee was told so.</summary>
    public bool Ended { get; init; }

    public IReadOnlyList<Person> Told => [.. Line.Take(Reached)];

    public bool Waits => TakenBy is null && !Ended;
}
