namespace Weerbaar.Cases;

/// <summary>The affected employee chose who decides (D1).</summary>
public sealed record RouteChosen(RouteChoice Choice, PersonId? Named) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Route = before.Route with
        {
            Choice = Choice,
            Named = Named,
            Line = null,
            Reached = 0,
            ReadsFrom = before.Route.ReadsFrom ?? stamp.At,
        },
        Danger = before.Danger?.OnAnotherLine(before.Route.Told, stamp.At),
    };
}

/// <summary>From now on the line may know of the case: of the danger, or of all.</summary>
/// <param name="Why">"chosen", "danger" or "no-answer" (D1).</param>
public sealed record RouteOpened(string Why) : CaseEvent
{
    public const string Danger = "danger";

    /// <summary>Beside <see cref="RouteChosen"/>, of which people are told.</summary>
    public const string Chosen = "chosen";

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Route = before.Route with
        {
            OpenedAt = before.Route.OpenedAt ?? stamp.At,
            ReadsFrom = Why is Danger ? before.Route.ReadsFrom : before.Route.ReadsFrom ?? stamp.At,
        },
    };
}

/// <summary>The directory was asked who that is. All advisers are told at once, of the others the first.</summary>
public sealed record LineResolved(IReadOnlyList<EscalationStep> Line) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Route = before.Route with { Line = Line, Reached = FirstTold(Line) },
    };

    private static int FirstTold(IReadOnlyList<EscalationStep> line) =>
        line.Any(member => member.Role is EscalationRole.Adviser) ? line.Count : Math.Min(1, line.Count);
}

/// <summary>In whose officers' channel the case stands, for good.</summary>
/// <param name="Department">As its channel was bound; null: the organisation's own.</param>
public sealed record DepartmentSet(string? Department) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with { Department = Department ?? "" };
}

/// <summary>The next of the line is told as well.</summary>
/// <param name="Chain">Whose turn ran out.</param>
/// <param name="Reached">How many of the line know of it from now on.</param>
public sealed record LineExtended(string Chain, int Step, int Reached) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithStep(Chain, Step, stamp.At) with { Route = before.Route.Extended(Reached) };
}

/// <summary>A reminder went out.</summary>
public sealed record Reminded(string Chain, int Step) : CaseEvent
{
    internal override bool MovesCase => !CareAgenda.IsContact(Chain);

    internal override Case Apply(Case before, Stamp stamp) => before.WithStep(Chain, Step, stamp.At);
}

/// <summary>Who cannot be reached in Teams from now on: the whole list, so that a shorter one says who can be reached again.</summary>
public sealed record ReachChanged(IReadOnlyList<OutOfReach> OutOfReach) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with { OutOfReach = OutOfReach };
}
