using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>
/// A case can never be bricked: whatever is put into it, danger, a withdrawal, a claim, a closing and the bot's own news still
/// fit, and no row is larger than Azure takes.
/// </summary>
public sealed class FullCaseTests(ITestOutputHelper output)
{
    private const int Cases = 12;
    private const int StepsPerCase = 900;

    [Fact]
    public void A_case_that_is_filled_to_the_brim_can_still_be_claimed_closed_withdrawn_and_in_danger()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var (filling, longest, full, kinds) = (new Filling(random), 0, 0, new HashSet<Type>());
        for (var number = 0; number < Cases; number++)
        {
            var kept = new KeptCase(Employee.Person);
            kept.Must(Employee, Report(), seed);
            var refused = 0;
            for (var step = 0; step < StepsPerCase || (refused == 0 && step < 4 * StepsPerCase); step++)
            {
                // A closed case takes hardly anything, and luck would have to open it again.
                var (by, command) = kept.Case.Phase is Phase.Closed ? (Officer, new ReopenCase("Verder.")) : filling.Any(kept.Case);
                kinds.Add(command.GetType());
                refused += kept.Do(by, command) is CaseFull ? 1 : 0;
                longest = Math.Max(longest, kept.Length);
            }

            full += refused > 0 ? 1 : 0;
            if (kept.Case.Phase is Phase.Closed)
            {
                kept.Do(Officer, new ReopenCase("Verder."));
            }

            kept.MustStillBePossible(filling, random, seed);
        }

        output.WriteLine($"{full} of {Cases} cases had no room left; the longest row had {longest} characters");
        Assert.True(full == Cases, $"Only {full} of {Cases} cases were filled: the test proves too little; seed {seed}.");
        var without = typeof(CaseCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseCommand)) && !type.IsAbstract)
            .Except([.. kinds, typeof(SendReport), typeof(RaiseDanger), typeof(SeeDanger), typeof(EndDanger), typeof(TakeContact),
                typeof(Withdraw), typeof(NotAccepted)]);
        Assert.Empty(without);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_person_alone_cannot_fill_a_case_so_far_that_those_who_work_on_it_cannot_write(bool files)
    {
        var kept = new KeptCase(Employee.Person);
        kept.Must(Employee, Report(), 0);
        Refusal? refusal = null;
        for (var number = 0; refusal is null && number < 3_000; number++)
        {
            refusal = kept.Do(Employee, files
                ? new ReceiveEvidence([new EvidenceReceived($"f{number}", new string('ع', 150))])
                : new AddToReport(new string('ع', Limits.Addition)));
        }

        Assert.True(refusal is CaseFull or TooManyFiles, $"{refusal}");
        Assert.Null(kept.Do(Officer, new ClaimCase()));
        Assert.Null(kept.Do(Officer, new LogNote(new string('é', Limits.Text))));
        Assert.Null(kept.Do(Officer, new ProposeResponse([Rules.Options[0].Id], "Hierom.", "Account, Noor, nu", "Dit moet nu.")));
        kept.MustStillBePossible(new Filling(new Random(1)), new Random(1), 0);
    }

    [Fact]
    public void Every_text_that_somebody_types_in_a_command_has_an_end()
    {
        var endless = new string('a', 2_000_000);
        var kept = new KeptCase(Employee.Person);
        Assert.IsType<TextTooLong>(kept.Do(Employee, Report() with { Description = endless }));
        kept.Must(Employee, Report(), 0);
        var commands = typeof(CaseCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseCommand)) && !type.IsAbstract)
            .SelectMany(
                type => type.GetConstructors().Where(
                    made => made.GetParameters().Any(
                        part => part is
                        {
                            Name: "Reason" or "Text" or "Outcome" or "Well" or "Otherwise" or "SpokenAs"
                            or "PassedBecause"
                        })))
            .Select(made => (CaseCommand)made.Invoke([.. made.GetParameters().Select(part => Argument(part.ParameterType, endless))]))
            .ToList();
        Assert.True(commands.Count > 15);
        Assert.All(commands, command => Assert.Contains(command.Typed, typed => typed.Text == endless));
    }

    private static object? Argument(Type type, string text) =>
        type == typeof(string) ? text
        : type == typeof(IReadOnlyList<string>) ? Array.Empty<string>()
        : type == typeof(IReadOnlyList<SettledMark>) ? Array.Empty<SettledMark>()
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    /// <summary>A case as the store keeps it: every batch is measured as the engine for Azure measures it.</summary>
    private sealed class KeptCase
    {
        private readonly OpenCase _open;
        private readonly List<RecordedEvent> _events = [];
        private CaseHead? _head;
        private DateTimeOffset _now = Monday;

        public KeptCase(Person affected) =>
            _open = new OpenCase(
                new CaseId("testcase"), CaseNumber.Next(), affected with { Name = new string('é', 100) }, false, new RaiseDanger(default));

        public Case Case => _head!.Case;

        public int Length { get; private set; }

        public Refusal? Do(Actor by, CaseCommand command)
        {
            _now = _now.AddMinutes(7);
            var context = By(by, _now) with { RowLength = Length };
            var (begun, decision) = _head is null
                ? (_open with { First = command }).Decide(context) : (Case, Decider.Decide(Case, command, context));
            var recorded = Decider.Stamp(_head is null ? null : Case, decision, context);
            if (decision.Refusal is null && recorded.Count > 0)
            {
                _events.AddRange(recorded);
                var after = _head is null ? CaseProjection.All(recorded) : recorded.Aggregate(begun, CaseProjection.Next);
                _head = (_head ?? new CaseHead(0, after, [])).After(after, new string('f', 32));
                var row = RecordsJson.Write(_head);
                Length = row.Length;
                BatchChecks.Check(
                [
                    new RowChange.Put(new RowKey("case-testcase", "head"), row),
                    .. recorded.Select(
                        each => new RowChange.Put(new RowKey("case-testcase", $"event-{each.Stamp.Version:D8}"), RecordsJson.Write(each))),
                ]);
            }

            return decision.Refusal;
        }

        public void Must(Actor by, CaseCommand command, int seed) =>
            Assert.True(Do(by, command) is null, $"{command.GetType().Name} was refused; seed {seed}");

        public void MustStillBePossible(Filling filling, Random random, int seed)
        {
            Must(Employee, new RaiseDanger(DangerRoute.TeamOnly), seed);
            Must(Officer, new SeeDanger(), seed);
            Must(Employee, new EndDanger(), seed);
            Must(Employee, new RaiseDanger(DangerRoute.ManagerAndTeam), seed);
            Must(Employee, new StopAftercare(), seed);
            for (var step = 0; step < 200; step++)
            {
                Must(Actor.Bot, filling.OfTheBot(Case) is var command and not TakeSharing ? command : new TakeDueSteps(), seed);
            }

            if (Case.Claim is { } claim)
            {
                Must(claim.Officer.Id == Officer.Person.Id ? Officer : OtherOfficer, new ReleaseCase("Ik ga weg."), seed);
            }

            Must(Officer, new ClaimCase(), seed);
            foreach (var action in Case.Actions.Where(action => action.Status is ActionStatus.Open))
            {
                Must(Officer, new EndAction(action.Id, ActionStatus.Done, new string('é', Limits.Text)), seed);
            }

            Assert.Equal(RecordsJson.Write(CaseProjection.All(_events).WithoutWords()), RecordsJson.Write(Case));
            if (Case.ApprovedBy is null && random.Next(2) == 0)
            {
                Must(Employee, new Withdraw(new string('é', Limits.Text)), seed);
            }
            else
            {
                Must(Officer, new EndDanger(), seed);
                Must(Officer, new CloseCase(new string('é', Limits.Text)), seed);
            }
        }
    }
}
