namespace Weerbaar.Cases;

/// <summary>An action is done, with its outcome, or dropped, with a reason (D23).</summary>
public sealed record EndAction(string Action, ActionStatus As, string Outcome) : CaseCommand
{
    public override Permission Right => Permission.CarryOut;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("outcome", Outcome)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        var action = @case.Actions.FirstOrDefault(action => action.Id == Action);
        if (action is null || As is ActionStatus.Open)
        {
            return new NoSuchAction();
        }

        if (!Access.RolesOf(context.Actor, @case).Contains(CaseRole.Officer) && action.Owner?.Id != context.By.Id)
        {
            return new NotAllowed();
        }

        if (action.Status is not ActionStatus.Open)
        {
            return new ActionEnded(action.Status, action.EndedBy!);
        }

        if (string.IsNullOrWhiteSpace(Outcome))
        {
            return new TextMissing("outcome");
        }

        return As is ActionStatus.Done ? new ActionDone(Action, Outcome) : new ActionDropped(Action, Outcome);
    }
}

/// <summary>Another owner or another due date, with a reason (D23).</summary>
/// <param name="Owner">Null: somebody who cannot own it was chosen.</param>
public sealed record ReassignAction(string Action, Person? Owner, DateTimeOffset DueAt, string Reason) : CaseCommand
{
    public override Permission Right => Permission.Assess;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Actions.FirstOrDefault(action => action.Id == Action) is not { } action)
        {
            return new NoSuchAction();
        }

        if (action.Status is not ActionStatus.Open)
        {
            return new ActionEnded(action.Status, action.EndedBy!);
        }

        if (Owner is null)
        {
            return new UnknownChoice("owner");
        }

        return string.IsNullOrWhiteSpace(Reason)
            ? new TextMissing("reason")
            : new ActionReassigned(Action, Owner, DueAt, Reason);
    }
}
