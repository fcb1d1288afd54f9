using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>What the bot is asked to make so that people meet, and with whom.</summary>
public sealed class MeetingTests
{
    private static readonly DateOnly Tomorrow = new(2026, 11, 24);
    private static readonly TimeOnly Ten = new(10, 0);

    private readonly CaseBuilder _story = new(Employee, Employee.Person, Monday, Report());

    public MeetingTests()
    {
        _story.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        _story.Do(Officer, Monday, new ClaimCase());
    }

    [Fact]
    public void D12_Those_who_consult_are_employee_manager_and_officer_and_nobody_who_was_not_told()
    {
        Assert.Null(Do(Officer, new AskForChat(true)));
        Assert.Equal([Employee.Person, Manager.Person, Officer.Person], _story.Case.Together.Chat!.With);
        Assert.IsType<NotAllowed>(Do(Deputy, new AskForChat(true)));
        Assert.IsType<NotAllowed>(Do(Employee, new AskForChat(true)));
        Assert.IsType<NotOffered>(Do(Officer, new AskForChat(false)));
        Assert.False(_story.Case.Consulted);
    }

    [Fact]
    public void One_chat_is_asked_for_once_and_again_only_after_a_failure_or_for_other_people()
    {
        Do(Officer, new AskForChat(true));
        Do(Manager, new AskForChat(true));
        Assert.Equal(1, Chat.Number);
        Do(Actor.Bot, new NoteTogether(new ChatFailed(1, "denied")));
        Do(Manager, new AskForChat(true));
        Assert.Equal((2, true), (Chat.Number, Chat.IsUnderWay));
        Do(Actor.Bot, new NoteTogether(new ChatMade(2, "19:chat", true, false)));
        Do(Officer, new AskForChat(true));
        Assert.Equal((2, "19:chat"), (Chat.Number, Chat.Address));

        Do(Officer, new HandOverCase(OtherOfficer, "Vakantie."));
        Do(OtherOfficer, new AskForChat(true));
        Assert.Equal([Employee.Person, Manager.Person, OtherOfficer.Person], Chat.With);
    }

    [Fact]
    public void D1_A_chat_that_is_not_there_yet_is_not_made_with_a_manager_whom_the_employee_passed_by()
    {
        Do(Officer, new AskForChat(true));
        Assert.True(Meeting.IsWithTheRightPeople(_story.Case, Chat));
        Do(Employee, new ChooseRoute(RouteChoice.Adviser, null));
        Assert.False(Meeting.IsWithTheRightPeople(_story.Case, Chat));
    }

    [Fact]
    public void D28_A_planned_talk_is_no_talk_yet_and_its_term_goes_on()
    {
        Assert.Null(Do(Manager, Aftercare()));
        Do(Actor.Bot, new NoteTogether(new AppointmentMade(1, "https://outlook.example/1")));
        var planned = Assert.Single(_story.Case.Together.Appointments);
        Assert.Equal((Manager.Person, true), (planned.Organizer, planned.IsMade));
        Assert.Equal([Employee.Person], planned.With);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1)), planned.From);
        Assert.True(_story.Case.Talk.IsOwed);
        Assert.Contains(Agenda.Of(_story.Case, Rules, Calendar), item => item.Chain == "talk");

        Do(Manager, new ConfirmTalk(ActedByTheRules.Yes));
        Assert.IsType<TalkDone>(Do(Manager, Aftercare()));
        Assert.IsType<NotAllowed>(Do(Officer, Aftercare()));
    }

    [Fact]
    public void A_moment_is_one_that_there_is_and_that_is_to_come()
    {
        Assert.IsType<MomentMissing>(Do(Manager, Aftercare() with { Date = null }));
        Assert.IsType<MomentPast>(Do(Manager, Aftercare() with { Date = new(2026, 11, 22) }));
        Assert.IsType<MomentTooFar>(Do(Manager, Aftercare() with { Date = new(2027, 11, 24) }));
        Assert.IsType<MomentMissing>(Do(Manager, Aftercare() with { Date = new(2027, 3, 28), Time = new(2, 30) }));
        Assert.IsType<UnknownChoice>(Do(Manager, Aftercare() with { Minutes = 7 }));
        Assert.IsType<NotOffered>(Do(Manager, Aftercare() with { IsOffered = false }));
        Assert.Empty(_story.Case.Together.Appointments);
    }

    [Fact]
    public void D15_An_incident_talk_is_planned_by_its_owner_or_an_officer_with_those_who_prepare_it()
    {
        var action = Approved("incident-talk");
        var planned = new AskForAppointment(TalkKind.Incident, action, Tomorrow, Ten, 60, true);
        Assert.Null(Do(Manager, planned));
        Assert.Equal([Officer.Person], _story.Case.Together.Appointments[0].With);
        Assert.Null(Do(OtherOfficer, planned));
        Assert.Equal([Manager.Person, Officer.Person], _story.Case.Together.Appointments[1].With);
        Assert.Null(Do(Manager, planned));
        Assert.Equal(2, _story.Case.Together.Appointments.Count);
        Assert.IsType<NotAllowed>(Do(Employee, planned));
        Do(Manager, new EndAction(action, ActionStatus.Done, "Gevoerd."));
        Assert.IsType<ActionEnded>(Do(Officer, planned));
    }

    [Fact]
    public void Only_a_talk_is_planned()
    {
        var action = Approved("safety-plan");
        Assert.IsType<NoSuchAction>(Do(Officer, new AskForAppointment(TalkKind.Incident, action, Tomorrow, Ten, 60, true)));
        Assert.IsType<NoSuchAction>(Do(Officer, new AskForAppointment(TalkKind.Incident, "a9", Tomorrow, Ten, 60, true)));
    }

    private static AskForAppointment Aftercare() => new(TalkKind.Aftercare, null, Tomorrow, Ten, 30, true);

    private JointChat Chat => _story.Case.Together.Chat!;

    private string Approved(string option)
    {
        Do(Officer, new LogConsultation(["employee", "manager"], "Besproken."));
        Assert.Null(Do(Officer, new ProposeResponse([option], "Dit helpt.", "Namens de gemeente.", "De afzender is bekend.")));
        Assert.Null(Do(Manager, new DecideProposal(1, Verdict.Approved, null)));
        return _story.Case.Actions.Single().Id;
    }

    private Refusal? Do(Actor actor, CaseCommand command) => _story.Do(actor, Monday, command);
}
