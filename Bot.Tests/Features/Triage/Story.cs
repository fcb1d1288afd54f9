using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Features.Triage;

/// <summary>One case, played by its people through the real decider and the real fold; the clock moves a minute a step.</summary>
internal sealed class Story
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1));

    public static readonly Actor Employee = new(new Person(new PersonId("00000000-0000-0000-0000-00000000000e"), "Esra *Employee*"));
    public static readonly Actor Manager = new(new Person(new PersonId("00000000-0000-0000-0000-00000000000a"), "Mo _Manager_"));
    public static readonly Actor Deputy = new(new Person(new PersonId("00000000-0000-0000-0000-00000000000d"), "Dee Deputy"));
    public static readonly Actor Officer = new(
        new Person(new PersonId("00000000-0000-0000-0000-00000000000f"), "Olaf [Officer](x)"), IsOfficer: true);
    public static readonly Actor Other = new(
        new Person(new PersonId("00000000-0000-0000-0000-0000000000f2"), "Oda Officer"), IsOfficer: true);
    public static readonly Actor Stranger = new(new Person(new PersonId("00000000-0000-0000-0000-000000000099"), "Sam Stranger"));

    public const string Words = "**Ik weet** waar je [woont](http://x) <at>Esra</at>";

    private readonly WorkCalendar _calendar = new(Playbooks.Municipality.Organisation);
    private readonly List<RecordedEvent> _events = [];

    private Story()
    {
    }

    public Case Now { get; private set; } = null!;

    public DateTimeOffset Clock { get; set; } = Start;

    public OrganisationPlaybook Playbook { get; init; } = Playbooks.Municipality;

    public CardContext Cards => new(Playbook, _calendar);

    /// <summary>The newest event.</summary>
    public RecordedEvent Last => _events[^1];

    public static Story Reported(IReadOnlyDictionary<string, string>? answers = null, params string[] kinds) => Opened(
        Employee.Person,
        new SendReport(
            kinds.Length == 0 ? ["threat"] : kinds, Words, answers ?? new Dictionary<string, string>(), [], RouteChoice.Manager, null));

    public static Story AboutTheOrganisation() => Opened(
        null, new SendReport(["insult"], Words, new Dictionary<string, string>(), [], RouteChoice.Manager, null));

    public static Story DangerOnly(DangerRoute route = DangerRoute.ManagerAndTeam) =>
        Opened(Employee.Person, new RaiseDanger(route));

    /// <summary>Reported, the manager and the deputy are known, an officer has it and has consulted.</summary>
    public static Story Consulted(IReadOnlyDictionary<string, string>? answers = null, params string[] kinds) => Reported(answers, kinds)
        .WithLine()
        .Do(Officer, new ClaimCase())
        .Do(Officer, new LogConsultation(["employee", "manager"], "Samen besproken."));

    public static Story Proposed(params string[] options) => Consulted()
        .Do(Officer, new ProposeResponse(options.Length == 0 ? ["police-report", "safety-plan"] : options, "Het is ernstig.", null, null));

    public static Story Approved(params string[] options) =>
        Proposed(options).Do(Manager, new DecideProposal(1, Verdict.Approved, null));

    public Story WithLine(params EscalationStep[] line) => Do(Actor.Bot, new ResolveLine(
        Now.Route.Choice,
        null,
        line.Length == 0 ? [new(Manager.Person, EscalationRole.Manager), new(Deputy.Person, EscalationRole.Deputy)] : line));

    public Story Do(Actor actor, CaseCommand command)
    {
        var decision = Decider.Decide(Now, command, With(actor));
        Assert.Null(decision.Refusal);
        return Happened([.. Decider.Stamp(Now, decision, With(actor))]);
    }

    public Refusal? Try(Actor actor, CaseCommand command) => Decider.Decide(Now, command, With(actor)).Refusal;

    /// <summary>An event of the bot itself, as the agenda or a copy of evidence brings it.</summary>
    public Story Brought(CaseEvent happened) => Happened(new RecordedEvent(new Stamp(Now.Version + 1, Clock, null), happened));

    public DialogTurn Dialog(Actor actor, Language language = Language.Dutch, params (string Id, string Value)[] inputs) =>
        DialogOn([], actor, language, inputs);

    public DialogTurn DialogOn(
        Dictionary<string, string> ids, Actor actor, Language language = Language.Dutch, params (string Id, string Value)[] inputs) => new(
        Now,
        new Turn(
            actor, language, Playbook, _calendar, new TurnContext(TurnKind.CardAction, Clock, new("", "", ConversationTypes.Personal, ""))),
        new ActionData("", ids, inputs.ToDictionary(input => input.Id, input => input.Value)));

    private static Story Opened(Person? affected, CaseCommand first)
    {
        var story = new Story();
        var open = new OpenCase(new CaseId("abcdefghjkmnpqrstuvwxyz234"), new CaseNumber("7KM-4QX-2PC"), affected, false, first);
        var (_, decision) = open.Decide(story.With(Employee));
        Assert.Null(decision.Refusal);
        return story.Happened([.. Decider.Stamp(null, decision, story.With(Employee))]);
    }

    private Story Happened(params RecordedEvent[] happened)
    {
        _events.AddRange(happened);
        Now = CaseProjection.All(_events);
        Clock = Clock.AddMinutes(1);
        return this;
    }

    private DecisionContext With(Actor actor) => new(actor, Playbook, _calendar, Clock);
}
