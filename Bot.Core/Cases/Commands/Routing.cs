namespace Weerbaar.Cases;

/// <summary>The affected employee chooses who decides, or changes that before a decision (D1, people).</summary>
public sealed record ChooseRoute(RouteChoice Choice, PersonId? Named) : CaseCommand
{
    public override Permission Right => Permission.ChooseRoute;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.ApprovedBy is { } approver)
        {
            return new AlreadyDecided(approver);
        }

        if (Choice is RouteChoice.Open)
        {
            return new UnknownChoice("route");
        }

        if (Named is { } named && @case.IsAbout(named))
        {
            return new AboutYourself();
        }

        if (@case.Route.Choice == Choice && @case.Route.Named == Named && @case.Route.OpenedAt is not null)
        {
            return Decision.Nothing;
        }

        return @case.Route.OpenedAt is null
            ? new CaseEvent[] { new RouteChosen(Choice, Named), new RouteOpened(RouteOpened.Chosen) }
            : new RouteChosen(Choice, Named);
    }
}

/// <summary>What the directory said about the line. Somebody at whom the case is aimed is never in it.</summary>
public sealed record ResolveLine(RouteChoice Asked, PersonId? Named, IReadOnlyList<EscalationStep> Line) : CaseCommand
{
    public override Permission Right => Permission.Work;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        var answersAnOlderChoice = @case.Route.Choice != Asked || @case.Route.Named != Named;
        return !@case.Route.MustBeResolved || answersAnOlderChoice
            ? Decision.Nothing
            : new LineResolved([.. Line.Where(member => !@case.IsAbout(member.Person.Id)).DistinctBy(member => member.Person.Id)]);
    }
}

/// <summary>
/// Which department's channel shows the case. Said once: a channel that is bound later, or an employee who goes elsewhere,
/// moves no case. Nobody can say where the employee works: the organisation's own.
/// </summary>
/// <param name="Named">What the directory says of the employee.</param>
/// <param name="Departments">All that have a channel.</param>
public sealed record SetDepartment(string? Named, IReadOnlyList<Department> Departments) : CaseCommand
{
    public override Permission Right => Permission.Work;

    /// <summary>Those that had a channel when the case was opened.</summary>
    public static IReadOnlyList<Department> Choices(Case @case, IEnumerable<Department> departments) =>
        @case is { IsOpen: true, Department: null } ? [.. departments.Where(each => each.Since <= @case.OpenedAt)] : [];

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        Choices(@case, Departments) is { Count: > 0 } choices
        ? new DepartmentSet(choices.FirstOrDefault(each => each.IsCalled(Named))?.Name)
        : Decision.Nothing;
}

/// <summary>
/// Whom the last round of messages did not reach. When that is everybody who may decide, the next of the line is told at
/// once (people: the route falls back).
/// </summary>
public sealed record NoteReach(IReadOnlyList<OutOfReach> Now) : CaseCommand
{
    public override Permission Right => Permission.Work;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        OutOfReach[] now = [.. Now.DistinctBy(away => away.Person).OrderBy(away => away.Person.Value, StringComparer.Ordinal)];
        var isNews = !now.SequenceEqual(@case.OutOfReach);
        var goesOn = (isNews || @case.Danger is { IsUnanswered: true }) && MustGoOn(@case, now);
        return new(
            [
                .. isNews ? [new ReachChanged(now)] : Array.Empty<CaseEvent>(),
                .. goesOn
                    ? [new LineExtended(Agenda.OutOfReach, @case.StepAfter(Agenda.OutOfReach), @case.Route.Reached + 1)]
                        : Array.Empty<CaseEvent>(),
            ],
            null);
    }

    /// <summary>In danger nobody waits for somebody who gets no message: the next is told at once.</summary>
    private static bool MustGoOn(Case @case, OutOfReach[] now) =>
        @case.Route.Told is { Count: > 0 } told && told.Count < @case.Route.Line!.Count
        && told.TakeLast(@case.Danger is { IsUnanswered: true } ? 1 : told.Count).All(
            member => now.Any(away => away.Person == member.Person.Id));
}
