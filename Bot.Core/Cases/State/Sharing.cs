namespace Weerbaar.Cases;

/// <summary>
/// Whether the team may talk about the case, told so that nobody is recognised (D32): the affected employee agreed, an
/// officer wrote the text, another one approved it, and it was shown once.
/// </summary>
public sealed record Sharing
{
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The officer who asked, and hears what the employee answered.</summary>
    public Person? AskedBy { get; init; }

    /// <summary>Null: not answered; the employee may change it until the text is shown.</summary>
    public bool? Agreed { get; init; }

    public SharedText? Text { get; init; }

    public Person? ApprovedBy { get; init; }

    /// <summary>The talk that is about to show it: for that moment nobody can change anything.</summary>
    public string? TakenFor { get; init; }

    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>It may be shown now.</summary>
    public bool IsReady => Agreed is true && ApprovedBy is not null && ShownAt is null;
}

/// <summary>The anonymous text, as an officer wrote it.</summary>
/// <param name="Revision">Counts the case's texts from 1; an approval names it.</param>
/// <param name="Settled">What the check marked and the officer left as it is.</param>
public sealed record SharedText(int Revision, string Text, IReadOnlyList<SettledMark> Settled, Person By, DateTimeOffset At);

/// <summary>Something that might lead to a person and stays in the text, with the officer's reason.</summary>
/// <param name="Kind">Why it was marked, as a code.</param>
public sealed record SettledMark(string Kind, string Text, string Reason);
