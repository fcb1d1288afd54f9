namespace Weerbaar.Cases;

/// <summary>Somebody clicked that there is danger now (D2).</summary>
public sealed record DangerRaised(DangerRoute Route) : CaseEvent
{
    /// <summary>Raised for a colleague, whom the form may not name yet.</summary>
    public bool? IsForColleague { get; init; }

    /// <summary>Raised from the card that has 113 on it (D43): their own cards keep that number.</summary>
    public bool? IsForLife { get; init; }

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Danger = new DangerNow(stamp.At, Route)
        {
            RaisedBy = stamp.By,
            IsForColleague = IsForColleague is true
                || (before.Danger is { IsForColleague: true } same && same.RaisedBy?.Id == stamp.By?.Id),
            IsForLife = IsForLife is true || before.Danger is { IsForLife: true, OverAt: null },
            Version = stamp.Version,
            Shared = Running(before)?.Shared,
            Helpers = Kept(before)?.Helpers,
            HelpersSince = Kept(before)?.HelpersSince ?? 0,
            ToldBefore = Kept(before)?.ToldBefore ?? [],
            Desk = Kept(before)?.Desk,
            WarnedBefore = before.Danger is { } earlier ? [.. earlier.EverWarned] : [],
            Past = before.Danger is { } past ? [.. past.Past.Append(PastAlarm.Of(past)).TakeLast(PastAlarm.Most)] : [],
            Earlier = before.Danger is { SeenBy: { } by, SeenAt: { } at } ? new EarlierAnswer(by, at) : before.Danger?.Earlier,
        },
    };

    private static DangerNow? Running(Case before) => before.Danger is { OverAt: null } running ? running : null;

    /// <summary>
    /// Who was alerted beside the line, or is on the way, belongs to the next alarm too: none of them is called off by it. One for the team
    /// only keeps just whoever went.
    /// </summary>
    private DangerNow? Kept(Case before) =>
        Running(before) is not { } running ? null
        : Route is DangerRoute.ManagerAndTeam ? running
        : running.SeenBy is { } by && running.IsAlarmed(by.Id)
            ? running with { ToldBefore = [.. running.ToldBefore.Where(member => member.Person.Id == by.Id)] }
        : null;
}

/// <summary>Danger was raised once more while nobody had confirmed it, or for which no case of its own was opened.</summary>
public sealed record DangerRepeated : CaseEvent
{
    /// <summary>Those who are alarmed are told of it; else only their cards count it.</summary>
    public bool? IsTold { get; init; }

    /// <summary>This time the employee wants only the team to hear it, although the alarm goes further.</summary>
    public bool? IsToTeamOnly { get; init; }

    internal override Case Apply(Case before, Stamp stamp)
    {
        var danger = before.Danger!;
        return before with
        {
            Danger = danger with
            {
                Further = Math.Min(danger.Further + 1, DangerNow.MostFurther),
                FurtherAt = stamp.At,
                AgainToldAt = IsTold is true ? stamp.At : danger.AgainToldAt,
            },
        };
    }
}

/// <summary>Whoever was in danger, raised it or came to help says that it is over.</summary>
public sealed record DangerEnded : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Danger = before.Danger! with { OverAt = stamp.At, OverBy = stamp.By } };
}

/// <summary>Somebody who was alerted says: I have seen it, I act.</summary>
public sealed record DangerSeen : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before with { Danger = before.Danger! with { SeenBy = stamp.By, SeenAt = stamp.At } };
}

/// <summary>
/// Nobody had seen it in time: the next ones are alerted, everybody before them again, and the employee reads it. Comes again and
/// again until somebody confirms.
/// </summary>
/// <param name="Reached">How many of the line know of it from now on.</param>
public sealed record DangerEscalated(int Reached) : CaseEvent
{
    /// <summary>Counts from 1; null in what was written before it was repeated.</summary>
    public int? Round { get; init; }

    /// <summary>Whom this round adds; null: the next of the line.</summary>
    public DangerReach? To { get; init; }

    /// <summary>Who sits at the desk, if the playbook says so.</summary>
    public PersonId? Desk { get; init; }

    internal override Case Apply(Case before, Stamp stamp)
    {
        var danger = before.Danger!;
        var round = Round ?? danger.Rounds + 1;
        return before with
        {
            Danger = danger with
            {
                EscalatedAt = stamp.At,
                Rounds = round,
                Reach = To ?? danger.Reach,
                Desk = Desk ?? danger.Desk,
                EndOfLine = danger.EndOfLine ?? (To is DangerReach.Desk ? round : null),
            },
            Route = before.Route.Extended(Reached),
        };
    }
}

/// <summary>The directory was asked who the second deciders are, because nobody of the line confirmed.</summary>
public sealed record DangerHelpersFound(IReadOnlyList<Person> Helpers) : CaseEvent
{
    internal override bool MovesCase => false;

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Danger = before.Danger! with { Helpers = Helpers, HelpersSince = stamp.Version },
    };
}

/// <summary>Messages of the alarm reached somebody: only now it is true that they were warned.</summary>
/// <param name="Team">The officers' channel has it.</param>
/// <param name="People">Who has it in their own chat.</param>
public sealed record DangerDelivered(bool Team, IReadOnlyList<Person> People) : CaseEvent
{
    internal override bool MovesCase => false;

    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Danger = before.Danger! with
        {
            TeamWarnedAt = before.Danger.TeamWarnedAt ?? (Team ? stamp.At : null),
            Warned = [.. before.Danger.Warned.Concat(People).DistinctBy(person => person.Id)],
        },
    };
}

/// <summary>Whoever is in danger lets those who are alarmed read where they are and what they had written.</summary>
public sealed record DangerShared(string? Where, string? Told) : CaseEvent
{
    internal override int Words => (Where?.Length ?? 0) + (Told?.Length ?? 0);

    /// <summary>Words that come later make no older place new.</summary>
    internal override Case Apply(Case before, Stamp stamp)
    {
        var known = before.Danger!.Shared;
        var shared = new SharedInDanger(known is null || known.Where != Where ? stamp.At : known.At, Where, Told)
        {
            ToldAt = Told is null ? null : known?.Told == Told ? known.ToldAt : stamp.At,
            By = stamp.By is not { Id: var by } ? known?.By : known is null ? [by] : known.IsBy(by) ? known.By : [.. known.By!, by],
        };
        return before with { Danger = before.Danger with { Shared = shared } };
    }
}

/// <summary>
/// Who had been told of an alarm before the case went along another line is let go: somebody confirmed it a day ago, and it is history.
/// </summary>
public sealed record AlarmedLetGo : CaseEvent
{
    public const string Chain = "let-go";

    internal override bool MovesCase => false;

    internal override Case Apply(Case before, Stamp stamp) => before with { Danger = before.Danger?.WithoutToldBefore() };
}
