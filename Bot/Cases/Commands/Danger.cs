namespace Weerbaar.Cases;

/// <summary>A click on danger now (D2). A second click can only widen who is told.</summary>
public sealed record RaiseDanger(DangerRoute Route) : CaseCommand
{
    /// <summary>It would have opened a case of its own, and goes into this one, since its sender raised many: it is counted.</summary>
    public bool IsFurther { get; init; }

    public override Right Right => Right.RaiseDanger;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case of, Deciding with)
    {
        var widened = of.Danger is { Route: DangerRoute.TeamOnly } && Route is DangerRoute.ManagerAndTeam;
        if (of.Danger is { SeenAt: null } && !widened)
        {
            return IsFurther && of.Danger.Further < DangerNow.MostFurther ? new DangerRepeated() : Decision.Nothing;
        }

        var raised = new DangerRaised(Route);
        return Route is DangerRoute.ManagerAndTeam && of.Route.OpenedAt is null
            ? new CaseEvent[] { raised, new RouteOpened(RouteOpened.Danger) }
            : raised;
    }
}

/// <summary>Somebody who was alerted has seen it (D2). The first one counts.</summary>
public sealed record SeeDanger : CaseCommand
{
    public override Right Right => Right.SeeDanger;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case of, Deciding with) => of.Danger switch
    {
        null => new NoDanger(),
        { SeenAt: not null } => Decision.Nothing,
        _ => new DangerSeen(),
    };
}
