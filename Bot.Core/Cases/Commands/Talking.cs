namespace Weerbaar.Cases;

/// <summary>The manager confirms having spoken with the employee (D28); owed also when the case was closed before.</summary>
/// <param name="Acted">Null: nothing was chosen.</param>
public sealed record ConfirmTalk(ActedByTheRules? Acted) : CaseCommand
{
    public override Permission Right => Permission.ConfirmTalk;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.IsWithdrawn)
        {
            return new CaseEnded(Phase.Withdrawn);
        }

        if (!@case.Talk.IsOwed)
        {
            return Decision.Nothing;
        }

        return Acted is { } acted ? new TalkHeld(acted) : new UnknownChoice("acted");
    }
}

/// <summary>The employee says that the talk did not happen (D28).</summary>
public sealed record DenyTalk : CaseCommand
{
    public override Permission Right => Permission.DenyTalk;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) => @case switch
    {
        { IsWithdrawn: true } => new CaseEnded(Phase.Withdrawn),
        { Talk.ConfirmedAt: null } => new NoTalk(),
        { Talk.DeniedAt: not null } => Decision.Nothing,
        _ => new TalkDenied(),
    };
}
