namespace Weerbaar.Cases;

/// <summary>An officer closes the case: every action is done or dropped (D23).</summary>
public sealed record CloseCase(string? Reason) : CaseCommand
{
    public override Permission Right => Permission.Close;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        // Closed, nobody would hear of it any more.
        if (@case.Danger is { } danger && danger.GoesOn(context.Now))
        {
            return new AlarmRunning(danger.SeenBy);
        }

        var open = @case.Actions.Count(action => action.Status is ActionStatus.Open);
        if (open > 0)
        {
            return new ActionsOpen(open);
        }

        if (@case.Proposal?.Decision is { Verdict: Verdict.Approved })
        {
            return new CaseClosed(Reason);
        }

        return string.IsNullOrWhiteSpace(Reason) ? new NothingDecided() : new CaseClosed(Reason);
    }
}

/// <summary>A case closed too early goes on, with a reason (D45).</summary>
public sealed record ReopenCase(string Reason) : CaseCommand
{
    public override Permission Right => Permission.Close;

    public override bool AlsoWhenEnded => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Phase is not Phase.Closed)
        {
            return new NotClosed();
        }

        return string.IsNullOrWhiteSpace(Reason) ? new TextMissing("reason") : new CaseReopened(Reason);
    }
}
