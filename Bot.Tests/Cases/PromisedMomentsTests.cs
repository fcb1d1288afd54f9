using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Tests.Features.Intake;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>
/// What a card promises is what happens: every chain of every term, begun at whatever moment of weeks with nights, weekends, holidays and
/// both changes of the clock, is taken at the moment that the agenda names, and not a second before (issue 8, 3).
/// </summary>
public sealed class PromisedMomentsTests
{
    /// <summary>An ordinary week, Christmas and New Year, King's day, winter time and summer time.</summary>
    public static TheoryData<string> Weeks => ["2026-11-23", "2026-12-21", "2026-12-28", "2027-04-26", "2026-10-19", "2027-03-22"];

    [Theory]
    [MemberData(nameof(Weeks))]
    public void D2_D22_D28_D45_What_the_agenda_names_is_taken_then_and_not_before(string week)
    {
        var chains = new HashSet<string>();
        foreach (var (at, (name, tell)) in MomentsOf(week).SelectMany(at => Stories.Select(story => (at, story))))
        {
            var told = tell(at);
            var promised = Agenda.Of(told.Case, Rules, Calendar).Where(item => item.DueAt > at).Select(item => item.Chain).Distinct()
                .ToDictionary(chain => chain, chain => Promised(told.Case, chain)!.Value);
            var now = at;
            for (var step = 0; step < 25 && Agenda.Next(told.Case, Rules, Calendar, now) is { } next; step++)
            {
                var (version, due) = (told.Case.Version,
                    Agenda.Of(told.Case, Rules, Calendar).Where(item => item.DueAt <= next).Select(item => item.Chain).ToHashSet());
                told.Do(Actor.Bot, next.AddSeconds(-1), new TakeDueSteps());
                Assert.True(told.Case.Version == version, $"{name} of {at:O}: something happens before {next:O}.");
                told.Do(Actor.Bot, next, new TakeDueSteps());
                Assert.True(told.Case.Version > version, $"{name} of {at:O}: nothing happens at {next:O}.");
                Assert.True(
                    due.Overlaps(["danger", "unclaimed"]) || !Calendar.IsQuiet(next),
                    $"{name} of {at:O}: {string.Join(", ", due)} wakes people at {next:O}.");
                foreach (var chain in due.Where(promised.ContainsKey))
                {
                    // What the bot reminds of in between moves the owner's own reminder on.
                    Assert.True(
                        promised[chain] == next || chain is "idle",
                        $"{name} of {at:O}: {chain} is promised at {promised[chain]:O} and comes at {next:O}.");
                    promised.Remove(chain);
                    chains.Add(chain.Split(':')[0]);
                }

                now = next;
            }

            Assert.True(
                promised.Keys.All(chain => promised[chain] > now || chain is "idle"),
                $"{name} of {at:O}: {string.Join(", ", promised.Keys)} never come.");
        }

        Assert.Superset(
            new HashSet<string> { "danger", "route", "unclaimed", "decision", "talk", "talk-denied", "idle", "action", "check-in",
                "contact", "deadline" }, chains);
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public void D1_What_the_form_says_of_a_route_that_nobody_chooses_is_what_happens(string week)
    {
        foreach (var at in MomentsOf(week))
        {
            var view = View(at, new Draft { Id = new CaseId("testcase"), Number = CaseNumber.Next(), StartedAt = at, ChangedAt = at });
            var told = new CaseBuilder(Employee, Employee.Person, at, Report(RouteChoice.Open));
            var opens = Agenda.When(told.Case, Agenda.RouteAnswer, Rules, Calendar)!.Value;

            var says = Assert.Single(new RouteStep().Lines(view)).Words;

            Assert.Contains(Moments.Time(opens, Rules, Language.Dutch), says, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Weeks))]
    public void D4_A_draft_goes_on_the_day_that_the_card_names(string week)
    {
        foreach (var at in MomentsOf(week))
        {
            var draft = new Draft { Id = new CaseId("testcase"), Number = CaseNumber.Next(), StartedAt = at, ChangedAt = at };
            var file = new PersonFile(Employee.Person.Id, new PersonProfile(), draft);
            var promised = CardLook.TextOf(ReportStop.StoppedCard(View(at, draft), file));

            var moment = at;
            while (DraftDue.Handle(file, Language.Dutch, moment, Rules, Calendar) is { Next: { } next } due)
            {
                (file, moment) = (due.Outcome.File, next);
            }

            Assert.Contains(Moments.Day(moment, Rules, Language.Dutch), promised, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Name, Func<DateTimeOffset, CaseBuilder> Tell)> Stories =>
    [
        ("a report without a route", at => new CaseBuilder(Employee, Colleague.Person, at, Report(RouteChoice.Open))),
        ("an urgent report",
            at => Reported(
                at, new SendReport(
                    ["threat"], "Hij komt.", new Dictionary<string, string> { ["unsafe"] = "yes" }, [], RouteChoice.Manager, null))),
        ("danger", at => Then(Reported(at), told => told.Do(Employee, at, new RaiseDanger(DangerRoute.ManagerAndTeam)))),
        ("a talk that was denied",
            at => Then(
                Reported(at), told => told.Do(Manager, at, new ConfirmTalk(ActedByTheRules.Yes)),
                told => told.Do(Employee, at, new DenyTalk()))),
        ("a claim", at => Then(Reported(at), told => told.Do(Officer, at, new ClaimCase()))),
        ("a proposal", Proposed),
        ("an action", at => Then(Proposed(at), told => told.Do(Manager, at, new DecideProposal(1, Verdict.Approved, null)))),
        ("a wish for contact", at => Then(Reported(at), told => told.Do(Employee, at, new WishContact([Manager.Person, Deputy.Person])))),
    ];

    /// <summary>Every five hours and some minutes, so that all hours of all days come by.</summary>
    private static IEnumerable<DateTimeOffset> MomentsOf(string week)
    {
        var begin = Calendar.At(DateOnly.Parse(week, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(0, 7));
        return Enumerable.Range(0, 34).Select(number => begin + (number * new TimeSpan(5, 13, 0)));
    }

    private static DateTimeOffset? Promised(Case @case, string chain) =>
        Agenda.Of(@case, Rules, Calendar).Where(item => item.Chain == chain).Select(item => (DateTimeOffset?)item.DueAt).Min();

    private static CaseBuilder Reported(DateTimeOffset at, SendReport? report = null)
    {
        var told = new CaseBuilder(Employee, Employee.Person, at, report ?? Report());
        told.Do(Actor.Bot, at, new ResolveLine(RouteChoice.Manager, null, Line));
        return told;
    }

    private static CaseBuilder Proposed(DateTimeOffset at) => Then(
        Reported(at),
        told => told.Do(Officer, at, new ClaimCase()),
        told => told.Do(Officer, at, new LogConsultation(["employee", "manager"], "Besproken.")),
        told => told.Do(Officer, at, new ProposeResponse(["safety-plan"], "Hierom.", null, null)));

    private static CaseBuilder Then(CaseBuilder told, params Func<CaseBuilder, Refusal?>[] steps)
    {
        Assert.All(steps, step => Assert.Null(step(told)));
        return told;
    }

    private static DraftView View(DateTimeOffset at, Draft draft) => new(draft, Employee.Person, Rules, Calendar, Language.Dutch, at);
}
