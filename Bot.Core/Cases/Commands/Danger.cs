namespace Weerbaar.Cases;

/// <summary>
/// A click on danger now (D2). While nobody has confirmed it a second click can widen who is told, and says to them that there is
/// danger still; after that it is a new alarm.
/// </summary>
public sealed record RaiseDanger(DangerRoute Route) : CaseCommand
{
    /// <summary>It would have opened a case of its own, and goes into this one, since its sender raised many: it is counted.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Of a further one: whom it is about; about somebody else's danger this case tells nobody. Null: not known yet.</summary>
    public PersonId? Of { get; init; }

    /// <summary>Its sender told of a colleague's danger.</summary>
    public bool IsForColleague { get; init; }

    /// <summary>The button stood on the card with 113 (D43).</summary>
    public bool IsForLife { get; init; }

    public override Permission Right => Permission.RaiseDanger;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (IsFurther && Of is { } about && @case.Affected?.Id != about)
        {
            return new NotAllowed();
        }

        var widened = @case.Danger is { Route: DangerRoute.TeamOnly } && Route is DangerRoute.ManagerAndTeam;
        if (@case.Danger is { IsUnanswered: true } danger && !widened)
        {
            var isTold = !IsFurther && !(context.Now - danger.AgainToldAt < DangerNow.ToldAgainAfter);
            return isTold || danger.Further < DangerNow.MostFurther
                ? new DangerRepeated
                {
                    IsTold = isTold ? true : null,
                    IsToTeamOnly = danger.IsForLine && Route is DangerRoute.TeamOnly ? true : null
                }
                : Decision.Nothing;
        }

        var raised = new DangerRaised(Route) { IsForColleague = IsForColleague ? true : null, IsForLife = IsForLife ? true : null };
        return Route is DangerRoute.ManagerAndTeam && @case.Route.OpenedAt is null
            ? new CaseEvent[] { raised, new RouteOpened(RouteOpened.Danger) }
            : raised;
    }
}

/// <summary>Somebody who was alerted has seen it (D2). The first one counts.</summary>
public sealed record SeeDanger : CaseCommand
{
    public override Permission Right => Permission.SeeDanger;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) => @case.Danger switch
    {
        null => new NoDanger(),
        _ when Access.IsPassedOver(context.Actor, @case) => new NotAllowed(),
        { IsUnanswered: false } => Decision.Nothing,
        _ => new DangerSeen(),
    };
}

/// <summary>
/// "I am safe", by whom it is about or who raised it; "it is over", by an officer or one of the line (D2). Only ever by a click.
/// </summary>
public sealed record EndDanger : CaseCommand
{
    /// <summary>The button said "I am safe", on a card that does not follow the case: of a colleague's safety that says nothing.</summary>
    public bool IsOfOneself { get; init; }

    public override Permission Right => Permission.EndDanger;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Danger is not { } danger)
        {
            return new NoDanger();
        }

        var (by, ended) = (context.Actor.Person.Id, new DangerEnded());
        var isTheirs = @case.Informed.Id == by || danger.RaisedBy?.Id == by;
        var wasAlarmed = !@case.IsAbout(by) && !Access.IsPassedOver(context.Actor, @case)
            && (context.Actor.IsOfficer || @case.Route.Told.Concat(danger.ToldBefore).Any(member => member.Person.Id == by));
        return danger.OverAt is not null ? Decision.Nothing
            : IsOfOneself && @case.IsAlarmForColleague && danger.RaisedBy?.Id == by ? new ColleagueInDanger()
            : isTheirs || (wasAlarmed && !danger.IsUnanswered) ? ended
            : wasAlarmed ? new CaseEvent[] { new DangerSeen(), ended }
            : new NotAllowed();
    }
}

/// <summary>What the directory said of the second deciders. Who the case is about is none of them.</summary>
public sealed record NameHelpers(IReadOnlyList<Person> Helpers) : CaseCommand
{
    public override Permission Right => Permission.Work;

    /// <summary>The line was tried, and nobody asked the directory yet.</summary>
    public static bool IsDue(Case @case) =>
        @case is { IsOpen: true, Danger: { IsUnanswered: true, Helpers: null, Reach: >= DangerReach.Helpers } };

    protected internal override Decision Decide(Case @case, DecisionContext context) => IsDue(@case)
        ? new DangerHelpersFound([.. Helpers.Where(helper => !@case.IsAbout(helper.Id)).DistinctBy(helper => helper.Id)])
        : Decision.Nothing;
}

/// <summary>Whom messages of the alarm reached by now.</summary>
public sealed record NoteDelivered(bool Team, IReadOnlyList<Person> People) : CaseCommand
{
    public override Permission Right => Permission.Work;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Danger is not { } danger)
        {
            return Decision.Nothing;
        }

        Person[] news = [.. People.Where(person => danger.Warned.All(known => known.Id != person.Id)).DistinctBy(person => person.Id)];
        var team = Team && danger.TeamWarnedAt is null;
        return team || news.Length > 0 ? new DangerDelivered(team, news) : Decision.Nothing;
    }
}
