namespace Weerbaar.Cases;

/// <summary>The first event of every case.</summary>
public sealed record CaseOpened(CaseId Id, CaseNumber Number, Person Reporter, Person? Affected, bool Drill) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before;

    internal Case Begin(Stamp stamp) => new()
    {
        Id = Id,
        Number = Number,
        Version = stamp.Version,
        Reporter = Reporter,
        Affected = Affected,
        Drill = Drill,
        OpenedAt = stamp.At,
        ChangedAt = stamp.At,
        UnclaimedSince = stamp.At,
    };
}

/// <summary>The form was sent (D4).</summary>
public sealed record ReportSent(
    IReadOnlyList<string> Kinds,
    string Description,
    IReadOnlyDictionary<string, string> Answers) : CaseEvent
{
    internal override int Words => Description.Length + Answers.Sum(answer => answer.Value.Length);

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Report = new Report(stamp.At, Kinds, Description, Answers) };
}

/// <summary>Nobody told it: officers found it while they looked (D1, D34).</summary>
public sealed record FoundByMonitoring(string Routine) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with { FoundBy = Routine };
}

/// <summary>Words added later by who may add: they stand under the description, dated (D1, D4).</summary>
public sealed record ReportAdded(string Text) : CaseEvent
{
    internal override int Words => Text.Length;

    /// <summary>The words point to a threat or to danger: whoever has the case hears so at once; null: they do not.</summary>
    public bool? Threatens { get; init; }

    /// <summary>When it was typed, where it waited for its place since; null: just now.</summary>
    public DateTimeOffset? TypedAt { get; init; }

    /// <summary>It stands where it was typed, also between what came to the case before it.</summary>
    internal override Case Apply(Case before, Stamp stamp) =>
        before with
        {
            Log = Stands(before.Log, new LogEntry(TypedAt ?? stamp.At, stamp.By ?? before.Reporter, Text)),
            Adding = Adding.After(before.Adding, stamp.At, Threatens is true),
        };

    private static IReadOnlyList<LogEntry> Stands(IReadOnlyList<LogEntry> log, LogEntry added) =>
        [.. log.TakeWhile(entry => entry.At <= added.At), added, .. log.SkipWhile(entry => entry.At <= added.At)];
}

/// <summary>The form says at whom it is aimed, after danger had opened the case for somebody else; the line is another one then.</summary>
public sealed record AffectedSet(Person? Affected) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Affected = Affected,
        Route = before.Route with { Line = null, Reached = 0 },
        Danger = before.Danger?.OnAnotherLine(before.Route.Told, stamp.At),
    };
}

/// <summary>The directory told how the affected employee is called.</summary>
public sealed record AffectedNamed(string Name) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Affected = before.Affected is { } affected ? affected with { Name = Name } : null };
}

/// <summary>The affected employee withdrew it before a decision.</summary>
public sealed record CaseWithdrawn(string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with
        {
            Phase = Phase.Withdrawn,
            Ending = before.Withdrawal ?? new Ending(stamp.At, stamp.By, Reason),
            Danger = before.Danger?.WithoutToldBefore(),
        };
}

/// <summary>The affected employee withdrew the report while its alarm goes on: the case ends once that is history (D2).</summary>
public sealed record WithdrawnInAlarm(string? Reason) : CaseEvent
{
    internal override int Words => Reason?.Length ?? 0;

    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Withdrawal = new Ending(stamp.At, stamp.By, Reason) };
}
