namespace Weerbaar.Cases;

/// <summary>What was decided about a proposal (D22).</summary>
public enum Verdict
{
    Approved,
    Declined,
    SentBack,
}

/// <summary>A response that an officer proposed out of the playbook's options (D15).</summary>
/// <param name="Revision">Counts the case's proposals from 1; a decision names it, so that a stale card decides nothing.</param>
public sealed record Proposal(
    int Revision,
    DateTimeOffset At,
    Person By,
    IReadOnlyList<ProposedOption> Options,
    string Reason)
{
    public ProposalDecision? Decision { get; init; }
}

/// <summary>One option of a proposal.</summary>
/// <param name="Option">The playbook's id.</param>
/// <param name="Name">The option's name in both languages when it was proposed, as the fold never reads the playbook.</param>
public sealed record ProposedOption(string Option, Playbook.LocalText Name)
{
    /// <summary>For what speaks outside: account, signer and time (D14).</summary>
    public string? SpokenAs { get; init; }

    /// <summary>A requirement did not hold and the officer passed it, with this reason; the evaluation lists it.</summary>
    public string? PassedBecause { get; init; }
}

/// <summary>The decision, by whom, and why where it is no plain approval.</summary>
public sealed record ProposalDecision(Verdict Verdict, Person By, DateTimeOffset At, string? Reason);

/// <summary>How an action ended.</summary>
public enum ActionStatus
{
    Open,
    Done,
    Dropped,
}

/// <summary>Something that was approved and is to be done (D23).</summary>
/// <param name="Id">Unique in the case: "a1", "a2".</param>
/// <param name="Revision">Of the proposal by whose approval it came.</param>
public sealed record ActionItem(
    string Id,
    int Revision,
    string Option,
    Playbook.LocalText Title,
    Person? Owner,
    DateTimeOffset DueAt,
    ActionStatus Status)
{
    /// <summary>What was done and what came of it, or why it was dropped.</summary>
    public string? Outcome { get; init; }

    public Person? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
