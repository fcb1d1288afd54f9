namespace Weerbaar.Cases;

/// <summary>
/// Makes a case out of a draft. A click on danger opens it before the form is finished (D2); sending the form opens it
/// otherwise. Deciding it needs no case, so access is not asked: everybody may report (D1).
/// </summary>
public sealed record OpenCase(CaseId Id, CaseNumber Number, Person? Affected, bool Drill, CaseCommand First)
{
    public (Case Opened, Decision Decision) Decide(DecisionContext context)
    {
        var opened = new CaseOpened(Id, Number, context.By, Affected, Drill);
        var begun = CaseProjection.Next(null, new RecordedEvent(new Stamp(1, context.Now, context.By), opened));
        var first = Decider.Decide(begun, First, context);
        return (begun, first.Refusal is null ? new Decision([opened, .. first.Events], null) : first);
    }
}

/// <summary>The form as it was reviewed and sent (D4).</summary>
public sealed record SendReport(
    IReadOnlyList<string> Kinds,
    string Description,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyList<EvidenceReceived> Evidence,
    RouteChoice Route,
    PersonId? Named) : CaseCommand
{
    public override Permission Right => Permission.Send;

    /// <summary>Says at whom it is aimed when danger opened the case before that was known; null: as the case has it.</summary>
    public AffectedSet? Aimed { get; init; }

    /// <summary>The recurring search that found it; null: somebody told it (D34).</summary>
    public string? FoundBy { get; init; }

    /// <summary>What became of the files while the form was filled in: stored or missing.</summary>
    public IReadOnlyList<CaseEvent> Fetched { get; init; } = [];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Report is not null)
        {
            // A copy that was finished while the form was being sent is news, the report itself is not.
            var late = NewlyFetched(@case.Evidence).ToArray();
            return late.Length == 0 ? new AlreadySent() : new Decision(late, null);
        }

        var affected = Aimed is null ? @case.Affected : Aimed.Affected;
        if (Named is { } named && (named == affected?.Id || named == context.By.Id))
        {
            return new AboutYourself();
        }

        if (string.IsNullOrWhiteSpace(Description))
        {
            return new TextMissing("description");
        }

        if (Limits.Kept(Description) + Answers.Sum(answer => Limits.Kept(answer.Value)) > Limits.Report)
        {
            return new TextTooLong("description", Limits.Report / 6);
        }

        if (Evidence.Count > Limits.FilesAtOnce)
        {
            return new TooManyChoices(Limits.FilesAtOnce);
        }

        if (Kinds.Count == 0 || Kinds.Any(kind => context.Playbook.FindKind(kind) is null))
        {
            return new UnknownChoice("kinds");
        }

        CaseEvent[] aimed = affected?.Id == @case.Affected?.Id ? [] : [Aimed!];
        return new Decision(
            [
                .. aimed,
                new ReportSent([.. Kinds.Distinct()], Description, Answers),
                .. FoundEvents(),
                .. NewEvidence(@case),
                .. RouteEvents(@case, affected),
            ],
            null);
    }

    private IEnumerable<CaseEvent> FoundEvents() => FoundBy is { } routine ? [new FoundByMonitoring(routine)] : [];

    private IEnumerable<CaseEvent> NewEvidence(Case @case)
    {
        var received = Evidence.Where(item => @case.Evidence.All(known => known.Id != item.Id)).ToList();
        return [.. received, .. Fetched.Where(fetched => received.Any(item => item.Id == IdOf(fetched)))];
    }

    private IEnumerable<CaseEvent> NewlyFetched(IReadOnlyList<EvidenceItem> known) => Fetched.Where(fetched =>
        known.Any(item => item.Id == IdOf(fetched) && item.Status is EvidenceStatus.Received));

    private static string? IdOf(CaseEvent fetched) => (fetched as EvidenceStored)?.Id ?? (fetched as EvidenceMissing)?.Id;

    /// <summary>A colleague chooses their own route (D1); who reports for themselves or the organisation chose it in the form.</summary>
    private IEnumerable<CaseEvent> RouteEvents(Case @case, Person? affected)
    {
        var chosenBySender = affected is null || affected.Id == @case.Reporter.Id;
        if (!chosenBySender || Route is RouteChoice.Open)
        {
            return @case.Danger is { Route: DangerRoute.ManagerAndTeam } && @case.Route.OpenedAt is null
                ? [new RouteOpened(RouteOpened.Danger)] : [];
        }

        return [new RouteChosen(Route, Named), new RouteOpened(RouteOpened.Chosen)];
    }
}

/// <summary>Words added after sending (D4).</summary>
public sealed record AddToReport(string Text) : CaseCommand
{
    public override Permission Right => Permission.Add;

    /// <summary>The words point to a threat or to danger.</summary>
    public bool Threatens { get; init; }

    protected internal override IEnumerable<TypedText> Typed => [new("text", Text, Limits.Addition)];

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        string.IsNullOrWhiteSpace(Text) ? new TextMissing("text") : new ReportAdded(Text) { Threatens = Threatens ? true : null };
}

/// <summary>Words that waited for their place, each with when it was typed, oldest first (D4).</summary>
public sealed record AddPieces(IReadOnlyList<ReportAdded> Pieces) : CaseCommand
{
    public override Permission Right => Permission.Add;

    /// <summary>All of it together is one addition.</summary>
    protected internal override IEnumerable<TypedText> Typed =>
        [new("text", string.Concat(Pieces.Select(piece => piece.Text)), Limits.Addition)];

    protected internal override Decision Decide(Case @case, DecisionContext context) => new([.. Pieces], null);
}

/// <summary>The directory knows the affected employee's name.</summary>
public sealed record NameAffected(string Name) : CaseCommand
{
    public override Permission Right => Permission.Work;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.Affected is null || @case.Affected.Name == Name ? Decision.Nothing : new AffectedNamed(Name);
}

/// <summary>
/// The affected employee withdraws the case before a decision (people). That is no word about danger: an alarm goes on until somebody
/// says that it is over (D2).
/// </summary>
public sealed record Withdraw(string? Reason) : CaseCommand
{
    /// <summary>They say in the same click that they are safe, which ends the alarm.</summary>
    public bool IsSafe { get; init; }

    public override Permission Right => Permission.Withdraw;

    public override bool IsNeverRefusedForRoom => true;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        @case.ApprovedBy is { } approver
            ? new AlreadyDecided(approver)
            : @case.Danger?.GoesOn(context.Now) is not true ? new CaseWithdrawn(Reason)
            : IsSafe ? new CaseEvent[] { new DangerEnded(), new WithdrawnInAlarm(Reason) }
            : new WithdrawnInAlarm(Reason);
}
