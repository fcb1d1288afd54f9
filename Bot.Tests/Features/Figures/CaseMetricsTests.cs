using Weerbaar.Features.Figures;
using Weerbaar.Tests.Cases;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>What is counted of one case, by the month in which it was.</summary>
public sealed class CaseMetricsTests
{
    private static readonly DateTimeOffset December = Monday.AddDays(12);

    [Fact]
    public void A_case_is_counted_in_the_month_in_which_each_thing_was()
    {
        var report = Report() with { Answers = new Dictionary<string, string> { ["platform"] = "facebook" } };
        var told = new CaseBuilder(Employee, Employee.Person, Monday, report);
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Officer, Monday.AddHours(5), new LogConsultation([Consultation.Employee, Consultation.Manager], "Gesproken."));
        told.Do(Officer, Monday.AddHours(6), new ProposeResponse(["police-report"], "Omdat.", null, null));
        told.Do(Manager, Monday.AddHours(30), new DecideProposal(1, Verdict.Approved, null));
        told.Do(Officer, December, new EndAction(told.Case.Actions[0].Id, ActionStatus.Done, "Gedaan."));
        told.Do(Manager, December, new ConfirmTalk(ActedByTheRules.Yes));
        Assert.Null(told.Do(Officer, December, new CloseCase(null)));

        var months = CaseMetrics.Of(told.Events, Rules);

        Assert.Equal(["2026-11", "2026-12"], months.Select(month => month.Month));
        Assert.True(months[0].Reported);
        Assert.Equal(["threat"], months[0].Kinds);
        Assert.Equal(["platform:facebook"], months[0].Choices);
        Assert.Equal((5, 30, null), (months[0].HoursToContact, months[0].HoursToDecision, months[0].HoursToClosing));
        Assert.Equal((false, 12 * 24, true), (months[1].Reported, months[1].HoursToClosing, months[1].Police));
        Assert.Empty(months[1].Kinds);
    }

    [Fact]
    public void D42_A_drill_is_counted_nowhere()
    {
        var opened = new CaseOpened(new CaseId("drill"), CaseNumber.Next(), Employee.Person, Employee.Person, Drill: true);
        RecordedEvent[] events =
        [
            new(new Stamp(1, Monday, Employee.Person), opened),
            new(new Stamp(2, Monday, Employee.Person), new ReportSent(["threat"], "Oefening.", new Dictionary<string, string>())),
            new(new Stamp(3, Monday, null), new CheckInAsked(1, "", 0)),
        ];
        Assert.Empty(CaseMetrics.Of(events, Rules));
    }

    [Fact]
    public void A_month_adds_up_its_cases()
    {
        var month = Period.OfMonth(2026, 11);
        var facts = new MonthFacts(
            month.Id)
        { Reported = true, Kinds = ["threat", "doxing"], Choices = ["platform:x"], HoursToContact = 3 };
        var tally = MonthTally.Of(
            month.Id, [facts, facts with { Kinds = ["threat"], HoursToContact = 1 }, new MonthFacts(month.Id) { CheckInsAsked = 2 }]);

        Assert.Equal(2, tally.Reports);
        Assert.Equal((2, 1), (tally.Kinds["threat"], tally.Kinds["doxing"]));
        Assert.Equal([1, 3], tally.Contact);
        Assert.Equal(2, tally.CheckInsAsked);
    }

    [Fact]
    public void D32_Kinds_and_platforms_below_five_are_not_named_and_what_is_left_over_is_never_counted()
    {
        var month = Period.OfMonth(2026, 11);
        var tally = new MonthTally(month.Id)
        {
            Reports = 27,
            Kinds = new Dictionary<string, int>
            {
                ["threat"] = 9,
                ["insult"] = 14,
                ["doxing"] = 4,
                [Rules.Phrases.Unclear] = 20,
                ["gone"] = 8
            },
            Choices = new Dictionary<string, int> { ["platform:x"] = 3, ["platform:facebook"] = 5 },
        };

        var figures = PeriodFigures.Of(month, _ => tally, Rules);

        Assert.Equal([("Belediging of schelden", 10), ("Bedreiging", 5)], figures.Kinds.Select(kind => (kind.Name.Nl, kind.Count.AtLeast)));
        Assert.Equal(["Facebook"], Assert.Single(figures.Answers).Choices.Select(choice => choice.Name.Nl));
        Assert.Equal(25, figures.Reports.AtLeast);
    }
}
