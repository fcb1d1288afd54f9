namespace Weerbaar.Cases;

/// <summary>
/// A command that cannot be as it was sent (no budget for it, nobody chosen): access is asked as for the command itself, and then it is
/// refused.
/// </summary>
public sealed record NotAccepted(CaseCommand Meant, Refusal Why) : CaseCommand
{
    public override Permission Right => Meant.Right;

    public override bool AlsoWhenEnded => Meant.AlsoWhenEnded;

    protected internal override Decision Decide(Case @case, DecisionContext context) => Why;
}
