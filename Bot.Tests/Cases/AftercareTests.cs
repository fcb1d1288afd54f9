using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Check-ins, the talk and the wish to hear from somebody, as far as a case knows of them.</summary>
public sealed class AftercareTests
{
    private static readonly string[] Secret = ["safety", "stress", "veilig"];

    [Fact]
    public void D29_Check_ins_come_after_a_day_a_week_four_weeks_and_three_months_outside_quiet_hours()
    {
        var told = Reported(Monday);
        Assert.Equal(
            ["2026-11-24 10:00", "2026-11-30 10:00", "2026-12-21 10:00", "2027-02-23 10:00"],
            CheckIns(told.Case).Select(item => Local(item.DueAt)));
        var night = Reported(new DateTimeOffset(2026, 11, 26, 23, 30, 0, TimeSpan.FromHours(1)));
        Assert.Equal("2026-11-30 08:00", Local(CheckIns(night.Case)[0].DueAt));
    }

    [Fact]
    public void D29_A_case_knows_that_it_was_asked_and_answered_and_nothing_of_what_was_answered()
    {
        var told = Asked();
        Assert.Null(told.Do(Employee, Monday.AddDays(1), new AnswerCheckIn(1)));
        Assert.Equal([1], told.Case.Care.Answered);
        var kept = string.Concat(told.Events.Skip(4).Select(RecordsJson.Write)) + RecordsJson.Write(new CaseHead(1, told.Case, []));
        Assert.All(Secret, word => Assert.DoesNotContain(word, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void D29_Only_the_employee_answers_pauses_stops_and_reopens()
    {
        CaseCommand[] own =
        [
            new AnswerCheckIn(1), new PauseAftercare(), new StopAftercare(), new ReopenAftercare(), new AskCheckIn(),
            new WishContact([Manager.Person]),
        ];
        var told = Asked();
        Assert.All(own, command => Assert.All(
            new[] { Manager, Deputy, Officer, Adviser, Stranger, Colleague },
            other => Assert.IsType<NotAllowed>(told.Do(other, Monday.AddDays(2), command))));
    }

    [Fact]
    public void D29_A_check_in_that_was_never_asked_is_not_answered_and_one_that_was_is_answered_once()
    {
        var told = Asked();
        Assert.IsType<UnknownChoice>(told.Do(Employee, Monday.AddDays(1), new AnswerCheckIn(2)));
        told.Do(Employee, Monday.AddDays(1), new AnswerCheckIn(1));
        var before = told.Case.Version;
        Assert.Null(told.Do(Employee, Monday.AddDays(1), new AnswerCheckIn(1)));
        Assert.Equal(before, told.Case.Version);
    }

    [Fact]
    public void D29_In_a_pause_nothing_is_asked_and_after_it_once()
    {
        var told = Asked();
        told.Do(Employee, Monday.AddDays(2), new PauseAftercare());
        var next = CareAgenda.NextCheckIn(told.Case, Rules, Calendar);
        Assert.Equal("2026-12-23 10:00", Local(next!.Value));
        told.Do(Actor.Bot, next.Value, new TakeDueSteps());
        Assert.Equal([2], told.Events.Select(happened => happened.Event).OfType<StepsSkipped>()
            .Single(skipped => skipped.Chain == "check-in:1").Steps);
        Assert.Equal(3, told.Case.Care.Asked[^1].Step);
    }

    [Fact]
    public void D29_Stopped_is_silent_and_reopening_works_a_year_after_closing()
    {
        var told = Asked();
        told.Do(Employee, Monday.AddDays(2), new StopAftercare());
        Assert.Empty(CheckIns(told.Case));
        told.Do(Officer, Monday.AddDays(2), new ClaimCase());
        told.Do(Officer, Monday.AddDays(3), new CloseCase("Niets meer te doen."));
        Assert.Equal(Phase.Closed, told.Case.Phase);
        var later = Monday.AddDays(370);
        Assert.Null(told.Do(Employee, later, new ReopenAftercare()));
        Assert.Equal(4, CheckIns(told.Case).Count);
        told.Do(Actor.Bot, later.AddDays(3), new TakeDueSteps());
        Assert.Equal("check-in:2", told.Case.Care.Asked[^1].Chain);
        Assert.Equal(Phase.Closed, told.Case.Phase);
    }

    [Fact]
    public void D29_What_was_withdrawn_is_not_asked_about_unless_the_employee_asks()
    {
        var told = Reported(Monday);
        told.Do(Employee, Monday, new Withdraw(null));
        Assert.Empty(CheckIns(told.Case));
        Assert.Null(told.Do(Employee, Monday.AddDays(9), new ReopenAftercare()));
        Assert.Equal(4, CheckIns(told.Case).Count);
    }

    [Fact]
    public void D30_Who_does_not_react_is_reminded_and_then_the_next_of_the_line_is_told_to_its_end()
    {
        var told = Asked();
        var at = Monday.AddDays(1);
        told.Do(Employee, at, new WishContact([Manager.Person, Deputy.Person]));
        Assert.Equal([Manager.Person], told.Case.Care.Wish!.Told);
        Assert.IsType<NotAllowed>(told.Do(Deputy, at, new TakeContact(1)));
        foreach (var reached in new[] { 1, 2, 2, 2 })
        {
            at = Calendar.Add(at, Rules.Aftercare.ContactWaits);
            told.Do(Actor.Bot, at, new TakeDueSteps());
            Assert.Equal(reached, told.Case.Care.Wish!.Told.Count);
        }

        Assert.True(told.Case.Care.Wish!.Ended);
        Assert.IsType<WishOver>(told.Do(Deputy, at, new TakeContact(1)));
    }

    [Fact]
    public void D30_Who_says_to_get_in_touch_ends_the_waiting()
    {
        var told = Asked();
        told.Do(Employee, Monday.AddDays(1), new WishContact([Manager.Person, Deputy.Person]));
        Assert.Null(told.Do(Manager, Monday.AddDays(1), new TakeContact(1)));
        Assert.Equal(Manager.Person, told.Case.Care.Wish!.TakenBy);
        Assert.DoesNotContain(Agenda.Of(told.Case, Rules, Calendar), item => item.Chain.StartsWith("contact", StringComparison.Ordinal));
    }

    [Fact]
    public void D29_Whom_the_employee_would_like_to_hear_from_sees_nothing_of_the_case_by_that()
    {
        var told = Asked();
        told.Do(Employee, Monday.AddDays(1), new WishContact([Adviser.Person]));
        Assert.Equal([CaseRole.Asked], Access.RolesOf(Adviser, told.Case));
        Assert.All(
            Enum.GetValues<Permission>().Where(right => right is not Permission.TakeContact),
            right => Assert.False(Access.May(Adviser, told.Case, right), right.ToString()));
    }

    [Fact]
    public void D28_Each_denial_of_the_talk_waits_anew_and_goes_one_further_along_the_line()
    {
        var told = Reported(Monday);
        var at = Monday;
        foreach (var reached in new[] { 2, 3 })
        {
            told.Do(Manager, at, new ConfirmTalk(ActedByTheRules.Yes));
            Assert.Null(told.Do(Employee, at, new DenyTalk()));
            var chain = Agenda.OfOrganisation(told.Case, Rules, Calendar)
                .Where(item => item.Chain.StartsWith("talk-denied", StringComparison.Ordinal)).OrderBy(item => item.Step).ToList();
            Assert.Equal(2, chain.Count);
            at = chain[1].DueAt;
            told.Do(Actor.Bot, at, new TakeDueSteps());
            Assert.Equal(reached, told.Case.Route.Told.Count);
        }
    }

    [Fact]
    public void D28_The_talk_is_owed_also_after_the_case_was_closed()
    {
        var told = Reported(Monday);
        told.Do(Officer, Monday, new ClaimCase());
        Assert.Null(told.Do(Officer, Monday, new CloseCase("Niets meer te doen.")));
        Assert.Contains(Agenda.Of(told.Case, Rules, Calendar), item => item.Chain == "talk");
        Assert.Null(told.Do(Manager, Monday, new ConfirmTalk(ActedByTheRules.Otherwise)));
        Assert.Null(told.Do(Employee, Monday, new DenyTalk()));
        Assert.Contains(Agenda.Of(told.Case, Rules, Calendar), item => item.Chain == "talk-denied");
        Assert.IsType<UnknownChoice>(told.Do(Manager, Monday, new ConfirmTalk(null)));
    }

    private static CaseBuilder Reported(DateTimeOffset at)
    {
        var told = new CaseBuilder(Employee, Employee.Person, at, Report());
        told.Do(Actor.Bot, at, new ResolveLine(RouteChoice.Manager, null, Line));
        return told;
    }

    private static CaseBuilder Asked()
    {
        var told = Reported(Monday);
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        Assert.Equal(1, Assert.Single(told.Case.Care.Asked).Number);
        return told;
    }

    private static List<AgendaItem> CheckIns(Case @case) =>
        [.. Agenda.Of(@case, Rules, Calendar).Where(item => item.Event is CheckInAsked).OrderBy(item => item.DueAt)];

    private static string Local(DateTimeOffset at) => TimeZoneInfo
        .ConvertTimeBySystemTimeZoneId(at, "Europe/Amsterdam").ToString("yyyy-MM-dd HH:mm", null);
}
