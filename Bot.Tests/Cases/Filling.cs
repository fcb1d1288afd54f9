using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Commands of every kind with texts of every size and script, by whoever may do most with them.</summary>
internal sealed class Filling(Random random)
{
    private readonly Deck _kinds = new(37, random);
    private readonly Deck _ofTheBot = new(14, random);

    private static readonly int[] Sizes = [0, 1, 80, Limits.Remark, Limits.Text, Limits.Text, Limits.Text + 1, Limits.Addition,
        Limits.Addition, 90_000];
    private static readonly string[] Scripts = ["a", "\"", "\u0639", "\U0001F600", "\u0001", "\\\n", "é "];
    private static readonly Dictionary<(int, string), string> Texts = Sizes.Distinct()
        .SelectMany(size => Scripts.Select(script => (size, script)))
        .ToDictionary(each => each, each => string.Concat(Enumerable.Repeat(each.script, each.size / each.script.Length)));

    private static readonly string[] Together = ["employee", "manager", "handed-over", "other"];

    public (Actor By, CaseCommand Command) Any(Case @case)
    {
        var officer = @case.Claim is { Officer.Id: var has } && has == OtherOfficer.Person.Id ? OtherOfficer : Officer;
        return _kinds.Draw() switch
        {
            0 or 1 => (Employee, new AddToReport(Text(random))),
            2 => (Employee,
                new AddPieces(
                    [.. Enumerable.Range(0, random.Next(1, 20)).Select(
                        place => new ReportAdded(Text(random)) { TypedAt = @case.OpenedAt.AddMinutes(place) })])),
            3 or 4 => (Employee, new ReceiveEvidence([.. Enumerable.Range(0, random.Next(1, 45)).Select(_ => File(random))])),
            5 => (Employee, new AskCheckIn()),
            6 => (Employee, new AnswerCheckIn(@case.Care.Asked.Count)),
            7 => (Employee, Pick<CaseCommand>(random, [new PauseAftercare(), new StopAftercare(), new ReopenAftercare()])),
            8 => (Employee, new WishContact([.. Enumerable.Range(20, 30).Select(Somebody)], random.Next(2) == 0)),
            9 => (Employee, new ChooseRoute(Pick(random, Enum.GetValues<RouteChoice>()), null)),
            10 => (Employee, Pick<CaseCommand>(random, [new DenyTalk(), new AnswerSharing(random.Next(3) > 0)])),
            11 => (officer,
                Pick<CaseCommand>(random, [new ClaimCase(), new ReleaseCase(Text(random)), new HandOverCase(OtherOfficer, Text(random))])),
            12 or 13 => (officer, new LogNote(Text(random))),
            14 => (officer,
                new LogConsultation([.. Enumerable.Range(0, random.Next(60)).Select(_ => Pick(random, Together))], Text(random))),
            15 => (officer, new SetUrgency(Rules.Urgency.Levels[0].Id, Text(random))),
            16 => (officer, new SetKinds([.. Enumerable.Range(0, 200).Select(_ => Pick(random, [.. Rules.Kinds]).Id)], Text(random))),
            17 or 18 or 19 => (officer, new ProposeResponse(
                [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pick(random, [.. Rules.Options]).Id)], Text(random), Text(random),
                Text(random))),
            20 or 21 => (Manager, new DecideProposal(@case.Proposal?.Revision ?? 1, Pick(random, Enum.GetValues<Verdict>()), Text(random))),
            22 => (Manager,
                Pick<CaseCommand>(
                    random, [new TakeBackApproval(@case.Proposal?.Revision ?? 1, Text(random)), new ConfirmTalk(ActedByTheRules.Yes)])),
            23 => (officer, new EndAction(AnAction(random, @case), Pick(random, Enum.GetValues<ActionStatus>()), Text(random))),
            24 => (officer, new ReassignAction(AnAction(random, @case), Somebody(random.Next(20, 90)), Monday.AddDays(9), Text(random))),
            25 => (officer, Pick<CaseCommand>(random, [new AskSharing(), new ApproveSharing(@case.Sharing.Text?.Revision ?? 1)])),
            26 => (officer,
                new WriteSharing(Text(random), [.. Enumerable.Range(0, 90).Select(_ => new SettledMark("name", "Jan", Text(random)))], 0)),
            27 => (officer, new AskForAppointment(
                TalkKind.Incident, AnAction(random, @case), new DateOnly(2026, 12, random.Next(1, 31)), new TimeOnly(random.Next(8, 18), 0),
                30, true)),
            28 => (Manager, new AskForAppointment(
                TalkKind.Aftercare, null, new DateOnly(2026, 12, random.Next(1, 31)), new TimeOnly(random.Next(8, 18), 0), 30, true)),
            29 => (officer, new AskForChat(true)),
            30 => (officer, new PurgeEvidence(@case.Evidence.Count == 0 ? "none" : @case.Evidence[^1].Id, Text(random))),
            31 => (officer, random.Next(8) > 0 ? new LogNote(Text(random)) : new CloseCase(Text(random))),
            32 => (officer, new ReopenCase(Text(random))),
            33 => (Pick(random, [officer, Manager]), new Evaluate(Text(random), Text(random))),
            34 => (officer,
                new RegisterEffects(
                    [.. @case.Actions.SelectMany(action => Enumerable.Repeat(new MeasureEffect(action.Id, Effect.Helped), 9))])),
            35 => (Employee, new ShareDanger(Text(random), Text(random))),
            _ => (Actor.Bot, OfTheBot(@case)),
        };
    }

    public CaseCommand OfTheBot(Case @case) => _ofTheBot.Draw() switch
    {
        0 => new TakeDueSteps(),
        1 => new ResolveLine(
            @case.Route.Choice, @case.Route.Named,
            [.. Line, .. Enumerable.Range(20, 12).Select(each => new EscalationStep(Somebody(each), EscalationRole.Adviser))]),
        2 => new NoteReach([.. Enumerable.Range(0, random.Next(20)).Select(each => new OutOfReach(Somebody(each).Id, "NotInstalled"))]),
        3 when @case.Evidence.Count > 0 =>
            new StoreEvidence(
                new EvidenceStored(Pick(random, [.. @case.Evidence]).Id, long.MaxValue, "application/octet-stream", new string('f', 64))),
        4 when @case.Evidence.Count > 0 => new MissEvidence(new EvidenceMissing(Pick(random, [.. @case.Evidence]).Id, "TooLarge")),
        5 => new NoteTogether(new ChatMade(@case.Together.Chat?.Number ?? 1, "19:" + new string('a', 80) + "@thread.v2", true, true)),
        6 => new NoteTogether(
            new AppointmentMade(Math.Max(1, @case.Together.Appointments.Count), "https://outlook.office365.com/" + new string('a', 200))),
        7 => new TakeSharing("t1"),
        8 => new EndSharing("t1", random.Next(9) == 0),
        9 => new NoteNotBrought(1),
        10 => new NameAffected("Sanne"),
        11 => new NameHelpers([.. Enumerable.Range(20, 30).Select(Somebody)]),
        12 => new NoteDelivered(true, [.. Enumerable.Range(20, 30).Select(Somebody)]),
        _ => new SetDepartment("Zorg", [new Department("Zorg", Monday.AddDays(-9))]),
    };

    public static string Text(Random random) => Texts[(Pick(random, Sizes), Pick(random, Scripts))];

    private static EvidenceReceived File(Random random) =>
        new(Guid.NewGuid().ToString("n"),
            Pick(random, Scripts) is var sign ? string.Concat(Enumerable.Repeat(sign, 150 / sign.Length)) : "");

    private static Person Somebody(int number) =>
        new(new PersonId($"00000000-0000-0000-0000-{number:D12}"), string.Concat(Enumerable.Repeat("ع", 100)));

    private static string AnAction(Random random, Case @case) => @case.Actions.Count == 0 ? "a1" : Pick(random, [.. @case.Actions]).Id;

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    /// <summary>Each card once in every round, in another order: no seed leaves a kind out.</summary>
    private sealed class Deck(int cards, Random random)
    {
        private readonly int[] _order = [.. Enumerable.Range(0, cards)];
        private int _drawn;

        public int Draw()
        {
            if (_drawn++ % cards == 0)
            {
                random.Shuffle(_order);
            }

            return _order[(_drawn - 1) % cards];
        }
    }
}
