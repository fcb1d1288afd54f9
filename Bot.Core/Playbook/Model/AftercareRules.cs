namespace Weerbaar.Playbook;

/// <summary>How the bot keeps asking how somebody is (D29).</summary>
public sealed record AftercareRules
{
    /// <summary>When to ask, counted from the report or from asking for aftercare again; each later than the one before.</summary>
    public IReadOnlyList<Term> CheckIns { get; init; } =
        [new(1, TermUnit.Days), new(1, TermUnit.Weeks), new(4, TermUnit.Weeks), new(3, TermUnit.Months)];

    /// <summary>How long a pause lasts.</summary>
    public Term Pause { get; init; } = new(4, TermUnit.Weeks);

    /// <summary>Somebody from whom the employee would like to hear does not react: a reminder, then again the next one.</summary>
    public Term ContactWaits { get; init; } = new(1, TermUnit.WorkingDays);
}
