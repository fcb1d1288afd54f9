namespace Weerbaar.Cases;

/// <summary>A command that somebody has no budget for: access is asked as for the command itself, and then it is refused.</summary>
public sealed record Unaffordable(CaseCommand Meant, BudgetUsed Why) : CaseCommand
{
    public override Right Right => Meant.Right;

    public override bool AlsoWhenEnded => Meant.AlsoWhenEnded;

    protected internal override Decision Decide(Case of, Deciding with) => Why;
}
