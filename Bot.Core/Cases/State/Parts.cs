namespace Weerbaar.Cases;

/// <summary>What was sent, in the sender's own words (D4).</summary>
/// <param name="Kinds">Playbook ids that the sender confirmed; an officer may correct them.</param>
/// <param name="Answers">By question id; choices are joined with commas.</param>
public sealed record Report(
    DateTimeOffset SentAt,
    IReadOnlyList<string> Kinds,
    string Description,
    IReadOnlyDictionary<string, string> Answers);

/// <summary>Who is alerted by a click on danger now (D2).</summary>
public enum DangerRoute
{
    ManagerAndTeam,
    TeamOnly,
}

/// <summary>Danger now, from the click until somebody says to have seen it (D2).</summary>
public sealed record DangerNow(DateTimeOffset RaisedAt, DangerRoute Route)
{
    /// <summary>More clicks than this say nothing more.</summary>
    internal const int MostFurther = 99;

    /// <summary>How often its sender raised danger again, so often that no more cases were opened for it.</summary>
    public int Further { get; init; }

    public DateTimeOffset? FurtherAt { get; init; }

    /// <summary>When those who are alarmed were last told that there is danger still; null: never.</summary>
    public DateTimeOffset? AgainToldAt { get; init; }

    public Person? SeenBy { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Since when it is over, as <see cref="OverBy"/> says; null: it is not.</summary>
    public DateTimeOffset? OverAt { get; init; }

    public Person? OverBy { get; init; }

    /// <summary>Nobody had seen it within the playbook's minutes: the next ones were alerted; the newest time.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary>Who clicked, and hears what becomes of it.</summary>
    public Person? RaisedBy { get; init; }

    /// <summary>Whoever clicked meant a colleague, as far as they had said so then.</summary>
    public bool IsForColleague { get; init; }

    /// <summary>Raised from the card that has 113 on it, which stays on the cards of whoever raised it, and on no other (D43).</summary>
    public bool IsForLife { get; init; }

    /// <summary>The version of the click's event: by it is known which messages are of this alarm.</summary>
    public int Version { get; init; }

    /// <summary>How often the next ones were alerted because nobody had seen it.</summary>
    public int Rounds { get; init; }

    /// <summary>How far that went.</summary>
    public DangerReach Reach { get; init; }

    /// <summary>In which round everybody had been tried.</summary>
    public int? EndOfLine { get; init; }

    /// <summary>The second deciders, once the directory was asked for them; null: not yet.</summary>
    public IReadOnlyList<Person>? Helpers { get; init; }

    /// <summary>The version of the event that found them.</summary>
    public int HelpersSince { get; init; }

    /// <summary>
    /// Those of the line who were told of it before the form said that it is about somebody of another line, or that others decide: they
    /// may be on the way, and nobody calls them off.
    /// </summary>
    public IReadOnlyList<EscalationStep> ToldBefore { get; init; } = [];

    /// <summary>Who sits at the always-reachable desk, once it is alerted.</summary>
    public PersonId? Desk { get; init; }

    /// <summary>When a message of this alarm first reached the team's channel.</summary>
    public DateTimeOffset? TeamWarnedAt { get; init; }

    /// <summary>The people of whom is known that a message of this alarm reached them.</summary>
    public IReadOnlyList<Person> Warned { get; init; } = [];

    /// <summary>Who had a message of an alarm of this case before this one.</summary>
    public IReadOnlyList<Person> WarnedBefore { get; init; } = [];

    /// <summary>All of whom is known that they were warned, of this alarm or of one before it.</summary>
    public IEnumerable<Person> EverWarned => WarnedBefore.Concat(Warned).DistinctBy(person => person.Id);

    /// <summary>Who confirmed the alarm before this one: that they went to help stays true.</summary>
    public EarlierAnswer? Earlier { get; init; }

    /// <summary>The alarms of this case before this one, oldest first, as far as they are remembered.</summary>
    public IReadOnlyList<PastAlarm> Past { get; init; } = [];

    /// <summary>What the employee let those who are alarmed read, by a click of their own.</summary>
    public SharedInDanger? Shared { get; init; }

    /// <summary>Those who may decide are alarmed too; else the employee wants only the team to know of it.</summary>
    public bool IsForLine => Route is DangerRoute.ManagerAndTeam;

    /// <summary>Nobody has confirmed it, and nobody said that it is over: it goes on.</summary>
    public bool IsUnanswered => SeenAt is null && OverAt is null;

    /// <summary>More often than this nobody is told that there is danger still; a card counts it.</summary>
    internal static readonly TimeSpan ToldAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>So long after somebody confirmed it, it is history, whether anybody ended it or not.</summary>
    internal static readonly TimeSpan HistoryAfter = TimeSpan.FromDays(1);

    /// <summary>Nobody said that it is over, and it is no history.</summary>
    public bool GoesOn(DateTimeOffset at) => OverAt is null && !(at - SeenAt >= HistoryAfter);

    /// <summary>The case goes along another line from now on; of an alarm that goes on nobody is called off by that (D2).</summary>
    internal DangerNow OnAnotherLine(IReadOnlyList<EscalationStep> told, DateTimeOffset at) => IsForLine && GoesOn(at)
        ? this with { ToldBefore = [.. ToldBefore.Concat(told).DistinctBy(member => member.Person.Id)] }
        : this;

    /// <summary>Who was told of it before the case went along another line has nothing more to do with it.</summary>
    internal DangerNow WithoutToldBefore() => ToldBefore.Count == 0 ? this : this with { ToldBefore = [] };

    /// <summary>Alerted beside the officers and those who may decide; they can confirm, and see nothing of the case.</summary>
    public bool IsAlarmed(PersonId person) => Desk == person || (Helpers ?? []).Any(helper => helper.Id == person)
        || (OverAt is null && ToldBefore.Any(member => member.Person.Id == person));
}

/// <summary>Who had seen an alarm, and when, before it was raised anew.</summary>
public sealed record EarlierAnswer(Person By, DateTimeOffset At);

/// <summary>An alarm before the present one: for the history, and for who was told of that and not of this.</summary>
public sealed record PastAlarm(DateTimeOffset RaisedAt, DangerRoute Route)
{
    /// <summary>More are not remembered in the case as it stands; the events have them all.</summary>
    internal const int Most = 10;

    public Person? RaisedBy { get; init; }

    public Person? SeenBy { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    public Person? OverBy { get; init; }

    public DateTimeOffset? OverAt { get; init; }

    public static PastAlarm Of(DangerNow danger) => new(danger.RaisedAt, danger.Route)
    {
        RaisedBy = danger.RaisedBy,
        SeenBy = danger.SeenBy,
        SeenAt = danger.SeenAt,
        OverBy = danger.OverBy,
        OverAt = danger.OverAt,
    };
}

/// <summary>How far an alarm went that nobody confirmed (D2).</summary>
public enum DangerReach
{
    /// <summary>The next of the line and the next officer.</summary>
    Line,

    /// <summary>The second deciders: the confidential advisers.</summary>
    Helpers,

    /// <summary>The always-reachable desk that the playbook names; nobody comes after it.</summary>
    Desk,
}

/// <summary>Where the employee is and what they had written, as they shared it.</summary>
/// <param name="At">When they first shared anything, or said where they are.</param>
public sealed record SharedInDanger(DateTimeOffset At, string? Where, string? Told)
{
    /// <summary>When the newest of the words came.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Who chose it, by their own click: of nobody else is read what they type. Null: of before this was kept.</summary>
    public IReadOnlyList<PersonId>? By { get; init; }

    /// <summary>They chose that those who were warned read what they type.</summary>
    public bool IsBy(PersonId person) => By?.Contains(person) is not false;
}

/// <summary>How far a piece of evidence has come (D7).</summary>
public enum EvidenceStatus
{
    /// <summary>The reference is durable; the copy is under way.</summary>
    Received,

    /// <summary>The copy stands in the organisation's storage and its hash is known.</summary>
    Stored,

    /// <summary>It could not be fetched; the sender is asked again.</summary>
    Missing,

    /// <summary>An officer had it erased; the hash stays.</summary>
    Purged,
}

/// <summary>A file or picture that was sent in the chat (D7).</summary>
/// <param name="Id">Also names the stored copy.</param>
/// <param name="Name">As the sender called it; user text.</param>
public sealed record EvidenceItem(string Id, string Name, Person By, DateTimeOffset ReceivedAt, EvidenceStatus Status)
{
    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>By its content, not by its name: "image/png".</summary>
    public string? ContentType { get; init; }

    /// <summary>Of the stored bytes, hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Why it is missing, as a code.</summary>
    public string? MissingCode { get; init; }

    public EvidencePurge? Purge { get; init; }

    /// <summary>In a draft: the message that brought it.</summary>
    public string? Message { get; init; }
}

/// <summary>By whom, when and why a file was erased (D7).</summary>
public sealed record EvidencePurge(DateTimeOffset At, Person By, string Reason);

/// <summary>The officer who has the case (D45).</summary>
public sealed record Claim(Person Officer, DateTimeOffset At);

/// <summary>An urgency that an officer set (D10); until then the playbook's proposal counts.</summary>
public sealed record UrgencySet(string Level, Person By, string Reason);

/// <summary>A logged talk between employee, manager and officer before the organisation reacts (D12).</summary>
/// <param name="With">Out of <see cref="Parties"/>.</param>
public sealed record Consultation(DateTimeOffset At, Person By, IReadOnlyList<string> With, string Outcome)
{
    public const string Employee = "employee";

    /// <summary>The employee leaves it to the others (D12).</summary>
    public const string HandedOver = "handed-over";

    /// <summary>Or who decides instead: deputy, next manager, confidential adviser.</summary>
    public const string Manager = "manager";

    public static IReadOnlyList<string> Parties { get; } = [Employee, HandedOver, Manager, "other"];
}

/// <summary>Whether the employee acted by the rules, as manager and employee talked about it (D28).</summary>
public enum ActedByTheRules
{
    Yes,

    /// <summary>They spoke about what could be done otherwise; no reproach.</summary>
    Otherwise,
    NotDiscussed,
}

/// <summary>The manager's talk with the employee (D28).</summary>
public sealed record AftercareTalk
{
    public Person? ConfirmedBy { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Null in what was confirmed before this was asked.</summary>
    public ActedByTheRules? Acted { get; init; }

    /// <summary>The employee said that it did not happen.</summary>
    public DateTimeOffset? DeniedAt { get; init; }

    /// <summary>How often they said so.</summary>
    public int Denials { get; init; }

    /// <summary>Nobody confirmed it, or the employee says that it did not happen.</summary>
    public bool IsOwed => ConfirmedAt is null || DeniedAt is not null;
}
