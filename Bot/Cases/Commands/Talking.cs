namespace Weerbaar.Cases;

/// <summary>The manager confirms having spoken with the employee (D28).</summary>
public sealed record ConfirmTalk : CaseCommand
{
    public override Right Right => Right.ConfirmTalk;

    protected internal override Decision Decide(Case of, Deciding with) =>
        of.Talk is { ConfirmedAt: not null, DeniedAt: null } ? Decision.Nothing : new TalkConfirmed();
}

/// <summary>The employee says that the talk did not happen (D28).</summary>
public sealed record DenyTalk : CaseCommand
{
    public override Right Right => Right.DenyTalk;

    protected internal override Decision Decide(Case of, Deciding with) => of.Talk switch
    {
        { ConfirmedAt: null } => new NoTalk(),
        { DeniedAt: not null } => Decision.Nothing,
        _ => new TalkDenied(),
    };
}
