namespace Weerbaar.Tests.Features.Triage;

/// <summary>Every guard of the officers' and deciders' commands, and what the person reads.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string> Guards => [.. All.Keys];

    private static Dictionary<string, Func<(Story Story, Actor Who, CaseCommand Command, Type Refusal)>> All { get; } = new()
    {
        ["a stranger"] = () => (Story.Reported(), Story.Stranger, new ClaimCase(), typeof(NotAllowed)),
        ["an officer about themselves"] =
            () => (Story.Reported(), Story.Employee with { IsOfficer = true }, new ClaimCase(), typeof(NotAllowed)),
        ["claimed by another"] = () => (Story.Consulted(), Story.Other, new ClaimCase(), typeof(ClaimedByOther)),
        ["release without reason"] = () => (Story.Consulted(), Story.Officer, new ReleaseCase(" "), typeof(TextMissing)),
        ["hand over to a stranger"] =
            () => (Story.Consulted(), Story.Officer, new HandOverCase(Story.Stranger, "vrij"), typeof(NotAnOfficer)),
        ["hand over to who it is about"] = () =>
            (Story.Consulted(), Story.Officer, new HandOverCase(Story.Employee with { IsOfficer = true }, "vrij"), typeof(NotAnOfficer)),
        ["unknown level"] = () => (Story.Reported(), Story.Officer, new SetUrgency("x", "reden"), typeof(UnknownChoice)),
        ["unknown kind"] = () => (Story.Reported(), Story.Officer, new SetKinds(["x"], "reden"), typeof(UnknownChoice)),
        ["kinds before the report"] = () => (Story.DangerOnly(), Story.Officer, new SetKinds(["threat"], "reden"), typeof(ReportNotSent)),
        ["unknown party"] = () => (Story.Reported(), Story.Officer, new LogConsultation(["x"], "besproken"), typeof(UnknownChoice)),
        ["empty note"] = () => (Story.Reported(), Story.Officer, new LogNote(""), typeof(TextMissing)),
        ["see danger that is none"] = () => (Story.Reported(), Story.Officer, new SeeDanger(), typeof(NoDanger)),
        ["propose before the report"] = () => (Story.DangerOnly(), Story.Officer, Propose("safety-plan"), typeof(ReportNotSent)),
        ["propose unclaimed"] = () => (Story.Reported(), Story.Officer, Propose("safety-plan"), typeof(NotClaimed)),
        ["propose on another's case"] = () => (Story.Consulted(), Story.Other, Propose("safety-plan"), typeof(ClaimedByOther)),
        ["propose nothing"] = () => (Story.Consulted(), Story.Officer, Propose(), typeof(UnknownChoice)),
        ["propose without consultation"] = () =>
            (Story.Reported().Do(Story.Officer, new ClaimCase()), Story.Officer, Propose("no-public-answer"), typeof(ConsultFirst)),
        ["decide nothing"] = () => (Story.Consulted(), Story.Manager, new DecideProposal(1, Verdict.Approved, null), typeof(NoProposal)),
        ["decide an older proposal"] = () => (Story.Proposed().Do(Story.Officer, Propose("safety-plan")), Story.Manager,
            new DecideProposal(1, Verdict.Approved, null), typeof(ProposalChanged)),
        ["decide twice"] = () => (Story.Approved(), Story.Manager, new DecideProposal(1, Verdict.Declined, "nee"), typeof(ProposalDecided)),
        ["decide one's own"] = () => (OwnProposal(), Story.Officer, new DecideProposal(1, Verdict.Approved, null), typeof(OwnProposal)),
        ["decline without reason"] =
            () => (Story.Proposed(), Story.Manager, new DecideProposal(1, Verdict.Declined, ""), typeof(TextMissing)),
        ["take back what is under way"] = () => (Story.Approved().Do(Story.Officer, new EndAction("a1", ActionStatus.Done, "klaar")),
            Story.Manager, new TakeBackApproval(1, "toch niet"), typeof(AlreadyCarriedOut)),
        ["end no action"] = () => (Story.Approved(), Story.Officer, new EndAction("a9", ActionStatus.Done, "klaar"), typeof(NoSuchAction)),
        ["end an ended action"] = () => (Story.Approved().Do(Story.Officer, new EndAction("a1", ActionStatus.Done, "klaar")),
            Story.Officer, new EndAction("a1", ActionStatus.Dropped, "klaar"), typeof(ActionEnded)),
        ["end another's action"] =
            () => (Story.Approved(), Story.Manager, new EndAction("a1", ActionStatus.Done, "klaar"), typeof(NotAllowed)),
        ["reassign to nobody"] =
            () => (Story.Approved(), Story.Officer, new ReassignAction("a1", null, Story.Start, "vrij"), typeof(UnknownChoice)),
        ["close over an alarm"] =
            () => (Story.Consulted().Do(Story.Employee, new RaiseDanger(DangerRoute.TeamOnly)), Story.Officer, new CloseCase("klaar"),
                typeof(AlarmRunning)),
        ["close with open actions"] = () => (Story.Approved(), Story.Officer, new CloseCase("klaar"), typeof(ActionsOpen)),
        ["close undecided"] = () => (Story.Consulted(), Story.Officer, new CloseCase(null), typeof(NothingDecided)),
        ["claim what is closed"] = () =>
            (Story.Consulted().Do(Story.Officer, new CloseCase("klaar")), Story.Officer, new ClaimCase(), typeof(CaseEnded)),
        ["reopen what is open"] = () => (Story.Consulted(), Story.Officer, new ReopenCase("toch"), typeof(NotClosed)),
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public void Each_guard_refuses_in_words_of_its_own(string guard)
    {
        var (story, who, command, expected) = All[guard]();

        var refusal = story.Try(who, command);

        Assert.IsType(expected, refusal);
        Assert.NotEqual(RefusalText.Of(refusal, Language.Dutch), RefusalText.Of(refusal, Language.English));
    }

    /// <summary>The officer is also in the line: who proposes must still not approve.</summary>
    private static Story OwnProposal() => Story.Reported()
        .WithLine(new EscalationStep(Story.Officer.Person, EscalationRole.Manager))
        .Do(Story.Officer, new ClaimCase())
        .Do(Story.Officer, Propose("safety-plan"));

    private static ProposeResponse Propose(params string[] options) => new(options, "Het is ernstig.", null, null);
}
