using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Random commands, many of them sensible, some of them stale, empty or wrong.</summary>
internal static class Steps
{
    private static readonly Actor[] People =
        [Employee, Colleague, Manager, Deputy, NextManager, Officer, OtherOfficer, Adviser, Stranger, OfficerInLine, Actor.Bot];

    /// <summary>Half of the time anybody, otherwise somebody of whom the command could come: so that cases get far.</summary>
    public static Actor Somebody(Random random, Case @case, CaseCommand command) => random.Next(2) == 0
        ? Pick(random, People)
        : command.Right switch
        {
            Permission.Work => Actor.Bot,
            Permission.Decide or Permission.TakeBack or Permission.ConfirmTalk =>
                Pick(random, [Manager, Deputy, NextManager, OfficerInLine]),
            Permission.TakeContact when @case.Care.Wish is { } wish =>
                People.FirstOrDefault(person => person.Person.Id == wish.Line[0].Id) ?? Manager,
            Permission.Withdraw or Permission.ChooseRoute or Permission.Care or Permission.DenyTalk or Permission.AllowSharing =>
                Pick(random, [Employee, Colleague, Officer, Manager]),
            _ => @case.Claim is { } claim ? People.First(person => person.Person.Id == claim.Officer.Id && person.IsOfficer)
                : Pick(random, [Officer, OtherOfficer, OfficerInLine]),
        };

    public static CaseCommand Any(Random random, Case @case) => random.Next(37) switch
    {
        0 => new ClaimCase(),
        1 => new ReleaseCase(Text(random)),
        2 => new HandOverCase(Pick(random, [Officer, OtherOfficer, Stranger, Employee, OfficerInLine]), Text(random)),
        3 => new SetUrgency(Pick(random, [.. Rules.Urgency.Levels.Select(level => level.Id), "none"]), Text(random)),
        4 => new SetKinds([Pick(random, [.. Rules.Kinds.Select(kind => kind.Id), "none"])], Text(random)),
        5 or 6 =>
            new LogConsultation(Pick<string[]>(random, [["employee", "manager"], ["handed-over", "manager"], ["other"], []]), Text(random)),
        7 => new LogNote(Text(random)),
        8 or 9 or 10 => new ProposeResponse(
            [Pick(random, [.. Rules.Options.Select(option => option.Id), "none"])], Text(random), Text(random), Text(random)),
        11 or 12 or 13 => new DecideProposal(
            (@case.Proposal?.Revision ?? 1) - (random.Next(5) == 0 ? 1 : 0), Pick(random, Enum.GetValues<Verdict>()), Text(random)),
        14 => new TakeBackApproval(@case.Proposal?.Revision ?? 1, Text(random)),
        15 or 16 => new EndAction(ActionId(random, @case), Pick(random, Enum.GetValues<ActionStatus>()), Text(random)),
        17 => new ReassignAction(
            ActionId(random, @case), Pick(random, [Officer.Person, Manager.Person, Employee.Person]), Monday.AddDays(9), Text(random)),
        18 => new CloseCase(random.Next(3) == 0 ? null : Text(random)),
        19 => random.Next(4) == 0 ? new ReopenCase(Text(random)) : new ConfirmTalk(ActedByTheRules.Yes),
        20 => new DenyTalk(),
        21 => random.Next(6) == 0 || @case.ApprovedBy is not null ? new Withdraw(null) : new AddToReport(Text(random)),
        22 => new ChooseRoute(
            Pick(random, Enum.GetValues<RouteChoice>()), random.Next(4) == 0 ? Pick(random, [Manager, Employee]).Person.Id : null),
        23 => new RaiseDanger(Pick(random, Enum.GetValues<DangerRoute>())),
        24 => Pick<CaseCommand>(random, [new SeeDanger(), new EndDanger(), new TakeDueSteps()]),
        25 => Aftercare(random, @case),
        26 => new WishContact([Pick(random, People[..8]).Person, Adviser.Person], random.Next(2) == 0),
        27 => new TakeContact(@case.Care.Wish?.Number ?? 1),
        28 => new NoteNotBrought(random.Next(1, 4)),
        29 => new NoteReach([.. Line.Where(_ => random.Next(2) == 0).Select(member => new OutOfReach(member.Person.Id, "Blocked"))]),
        30 or 31 or 32 => Sharing(random, @case),
        33 => new PurgeEvidence(@case.Evidence.Count == 0 ? "none" : @case.Evidence[^1].Id, Text(random)),
        34 or 35 => Meet(random, @case),
        _ => new ResolveLine(@case.Route.Choice, @case.Route.Named, random.Next(5) == 0 ? [] : Line),
    };

    private static CaseCommand Aftercare(Random random, Case @case) => random.Next(6) switch
    {
        0 => new AskCheckIn(),
        1 or 2 => new AnswerCheckIn(random.Next(1, @case.Care.Asked.Count + 2)),
        3 => new PauseAftercare(),
        4 => new StopAftercare(),
        _ => new ReopenAftercare(),
    };

    private static CaseCommand Sharing(Random random, Case @case) => random.Next(7) switch
    {
        0 => new AskSharing(),
        1 => new AnswerSharing(random.Next(4) > 0),
        2 => new WriteSharing(Text(random), [], random.Next(3) == 0 ? 1 : 0),
        3 or 4 => new ApproveSharing(@case.Sharing.Text?.Revision ?? 1),
        5 => new TakeSharing(Pick(random, ["t1", "t2"])),
        _ => new EndSharing(@case.Sharing.TakenFor ?? "t1", random.Next(2) == 0),
    };

    private static CaseCommand Meet(Random random, Case @case) => random.Next(5) switch
    {
        0 or 1 => new AskForChat(random.Next(8) > 0),
        2 => new AskForAppointment(
            Pick(random, Enum.GetValues<TalkKind>()), ActionId(random, @case), new DateOnly(2026, 12, random.Next(1, 31)),
            new TimeOnly(10, 0), 30, true),
        3 => new NoteTogether(random.Next(2) == 0
            ? new ChatMade(@case.Together.Chat?.Number ?? 1, "19:chat@thread.v2", true, false)
            : new ChatFailed(@case.Together.Chat?.Number ?? 1, "denied")),
        _ => new NoteTogether(random.Next(2) == 0
            ? new AppointmentMade(random.Next(1, @case.Together.Appointments.Count + 2), null)
            : new AppointmentFailed(random.Next(1, @case.Together.Appointments.Count + 2), "denied")),
    };

    private static string ActionId(Random random, Case @case) =>
        @case.Actions.Count == 0 ? "a1" : Pick(random, [.. @case.Actions]).Id;

    private static string Text(Random random) => random.Next(4) == 0 ? " " : "Hierom.";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
