namespace Weerbaar.Tests.Cases;

/// <summary>People, the municipality's playbook and a clock for tests of the pure core.</summary>
internal static class TestCases
{
    public static readonly OrganisationPlaybook Rules = Playbook.Playbooks.Municipality;

    public static readonly WorkCalendar Calendar = new(Rules.Organisation);

    /// <summary>A Monday morning in office hours.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static readonly Actor Employee = Someone(1);
    public static readonly Actor Colleague = Someone(2);
    public static readonly Actor Manager = Someone(3);
    public static readonly Actor Deputy = Someone(4);
    public static readonly Actor NextManager = Someone(5);
    public static readonly Actor Officer = Someone(6) with { IsOfficer = true };
    public static readonly Actor OtherOfficer = Someone(7) with { IsOfficer = true };
    public static readonly Actor Adviser = Someone(8);
    public static readonly Actor Stranger = Someone(9);

    /// <summary>An officer who is also in the line of those who decide: four eyes must hold all the same.</summary>
    public static readonly Actor OfficerInLine = Deputy with { IsOfficer = true };

    public static IReadOnlyList<EscalationStep> Line { get; } =
    [
        new(Manager.Person, EscalationRole.Manager), new(Deputy.Person, EscalationRole.Deputy),
        new(NextManager.Person, EscalationRole.NextManager),
    ];

    public static DecisionContext By(Actor actor, DateTimeOffset at) => new(actor, Rules, Calendar, at);

    public static SendReport Report(RouteChoice route = RouteChoice.Manager) =>
        new(["threat"], "Hij schreef dat hij me weet te vinden.", new Dictionary<string, string>(), [], route, null);

    private static Actor Someone(int number) =>
        new(new Person(new PersonId($"00000000-0000-0000-0000-{number:D12}"), $"Person {number}"));
}

/// <summary>One case and its events, as the store would hold them.</summary>
internal sealed class CaseBuilder
{
    private readonly List<RecordedEvent> _events = [];

    public CaseBuilder(Actor reporter, Person? affected, DateTimeOffset at, CaseCommand first)
    {
        var open = new OpenCase(new CaseId("testcase"), CaseNumber.Next(), affected, false, first);
        var context = TestCases.By(reporter, at);
        _events.AddRange(Decider.Stamp(null, open.Decide(context).Decision, context));
        Case = CaseProjection.All(_events);
    }

    public Case Case { get; private set; }

    public IReadOnlyList<RecordedEvent> Events => _events;

    public Refusal? Do(Actor actor, DateTimeOffset at, CaseCommand command)
    {
        var context = TestCases.By(actor, at);
        var decision = Decider.Decide(Case, command, context);
        var recorded = Decider.Stamp(Case, decision, context);
        _events.AddRange(recorded);
        Case = recorded.Aggregate(Case, CaseProjection.Next);
        return decision.Refusal;
    }
}
