namespace Weerbaar.Cases;

/// <summary>An officer proposed a response (D15).</summary>
public sealed record ResponseProposed(int Revision, IReadOnlyList<ProposedOption> Options, string Reason) : CaseEvent
{
    internal override int Words =>
        Reason.Length + Options.Sum(option => (option.SpokenAs?.Length ?? 0) + (option.PassedBecause?.Length ?? 0));

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Proposal = new Proposal(Revision, stamp.At, stamp.By!, Options, Reason) };
}

/// <summary>Approved: what is to be done is fixed here, with owners and dates (D23).</summary>
public sealed record ProposalApproved(int Revision, IReadOnlyList<ActionItem> Actions, string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) => before.WithVerdict(Verdict.Approved, stamp, Reason) with
    {
        Actions = [.. before.Actions, .. Actions],
        ApprovedBy = stamp.By,
    };
}

/// <summary>Declined, with a reason (D22).</summary>
public sealed record ProposalDeclined(int Revision, string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) => before.WithVerdict(Verdict.Declined, stamp, Reason);
}

/// <summary>Sent back for another proposal, with a reason (D22).</summary>
public sealed record ProposalSentBack(int Revision, string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) => before.WithVerdict(Verdict.SentBack, stamp, Reason);
}

/// <summary>An approval that nobody had begun to carry out was taken back (D45): its actions are gone, it is to be decided again.</summary>
public sealed record ApprovalTakenBack(int Revision, IReadOnlyList<string> Actions, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Proposal = before.Proposal! with { Decision = null },
        Actions = [.. before.Actions.Where(action => !Actions.Contains(action.Id))],
        ApprovedBy = before.Actions.Any(action => !Actions.Contains(action.Id)) ? before.ApprovedBy : null,
    };
}

/// <summary>Another owner or another date.</summary>
public sealed record ActionReassigned(string Action, Person? Owner, DateTimeOffset DueAt, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithAction(Action, action => action with { Owner = Owner, DueAt = DueAt });
}

/// <summary>Done: what, and with which outcome (D23).</summary>
public sealed record ActionDone(string Action, string Outcome) : CaseEvent
{
    internal override int Words => Outcome.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithAction(Action, action => action.Ended(ActionStatus.Done, Outcome, stamp));
}

/// <summary>Dropped, with a reason (D23).</summary>
public sealed record ActionDropped(string Action, string Reason) : CaseEvent
{
    internal override int Words => Reason.Length;

    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithAction(Action, action => action.Ended(ActionStatus.Dropped, Reason, stamp));
}
