namespace Weerbaar.Records;

/// <summary>
/// What is counted of one case in one month, by the month in which it was: so a month that is over changes no more. No person
/// is in it.
/// </summary>
/// <param name="Month">"2026-03".</param>
internal sealed record MonthFacts(string Month)
{
    /// <summary>It was reported in this month; kinds and choices stand only then.</summary>
    public bool Reported { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Answers to the questions that are counted, as "question:choice".</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whole hours from the report to the first talk with the employee, if that was in this month.</summary>
    public int? HoursToContact { get; init; }

    /// <summary>The same to the first decision.</summary>
    public int? HoursToDecision { get; init; }

    /// <summary>The same to the first closing.</summary>
    public int? HoursToClosing { get; init; }

    /// <summary>It was closed in this month, and had been reported to the police.</summary>
    public bool Police { get; init; }

    public int TakedownsAsked { get; init; }

    public int TakedownsDone { get; init; }

    public int CheckInsAsked { get; init; }

    public int CheckInsAnswered { get; init; }
}
