using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>What is due when, and what happens after a gap.</summary>
public sealed class AgendaTests
{
    [Fact]
    public void D2_Danger_that_nobody_saw_goes_to_the_next_of_the_line_after_five_minutes()
    {
        var told = Reported();
        told.Do(Employee, Monday, new RaiseDanger(DangerRoute.ManagerAndTeam));
        Assert.Equal(Monday.AddMinutes(5), Agenda.Next(told.Case, Rules, Calendar, Monday));
        told.Do(Actor.Bot, Monday.AddMinutes(5), new TakeDueSteps());
        Assert.Equal(2, told.Case.Route.Told.Count);
        Assert.NotNull(told.Case.Danger!.EscalatedAt);
    }

    [Fact]
    public void D2_Danger_told_to_the_team_only_never_reaches_the_line()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, new RaiseDanger(DangerRoute.TeamOnly));
        told.Do(Actor.Bot, Monday.AddMinutes(6), new TakeDueSteps());
        Assert.Empty(told.Case.Route.Told);
        Assert.False(told.Case.Route.MustBeResolved);
    }

    [Fact]
    public void D1_The_manager_of_a_colleague_is_told_after_four_working_hours_without_an_answer()
    {
        var told = new CaseBuilder(Employee, Colleague.Person, Monday, Report());
        told.Do(Actor.Bot, Monday.AddHours(3.9), new TakeDueSteps());
        Assert.Null(told.Case.Route.OpenedAt);
        told.Do(Actor.Bot, Monday.AddHours(4), new TakeDueSteps());
        Assert.NotNull(told.Case.Route.OpenedAt);
    }

    [Fact]
    public void D22_A_late_decision_goes_to_a_reminder_the_deputy_and_the_next_manager()
    {
        var told = Proposed();
        var chain = Steps(told.Case, "decision:1");
        Assert.Equal([1, 2, 3], chain.Select(item => item.Step));
        foreach (var (due, told_) in chain.Select(item => item.DueAt).Zip([1, 2, 3]))
        {
            told.Do(Actor.Bot, due, new TakeDueSteps());
            Assert.Equal(told_, told.Case.Route.Told.Count);
        }
    }

    [Fact]
    public void D22_After_a_gap_only_the_newest_step_is_taken_and_everybody_it_names_is_told()
    {
        var told = Proposed();
        var before = told.Case.Version;
        told.Do(Actor.Bot, Calendar.AfterQuiet(Steps(told.Case, "decision:1")[^1].DueAt.AddDays(3)), new TakeDueSteps());
        var taken = told.Events.Skip(before).Select(happened => happened.Event).OfType<LineExtended>()
            .Where(step => step.Chain == "decision:1");
        Assert.Equal(3, Assert.Single(taken).Step);
        Assert.Equal(3, told.Case.Route.Told.Count);
    }

    [Fact]
    public void D22_What_fell_due_during_a_gap_that_ends_at_night_waits_for_the_morning()
    {
        var told = Proposed();
        var (night, morning) = (Monday.AddDays(3).AddHours(-7), Calendar.AfterQuiet(Monday.AddDays(3).AddHours(-7)));
        Assert.Contains(Steps(told.Case, "decision:1"), item => item.DueAt < night);
        var before = told.Case.Version;
        told.Do(Actor.Bot, night, new TakeDueSteps());
        Assert.Equal(before, told.Case.Version);
        Assert.Equal(morning, Agenda.Next(told.Case, Rules, Calendar, night));
        told.Do(Actor.Bot, morning, new TakeDueSteps());
        Assert.True(told.Case.Version > before);
    }

    [Fact]
    public void D2_Danger_now_is_taken_in_the_night_in_which_a_gap_ends_and_nothing_else()
    {
        var told = Proposed();
        var night = Monday.AddDays(3).AddHours(-7);
        told.Do(Employee, night.AddHours(-1), new RaiseDanger(DangerRoute.ManagerAndTeam));
        var before = told.Case.Version;
        Assert.True(Agenda.Next(told.Case, Rules, Calendar, night) <= night);
        told.Do(Actor.Bot, night, new TakeDueSteps());
        Assert.IsType<DangerEscalated>(Assert.Single(told.Events.Skip(before)).Event);
    }

    [Fact]
    public void D45_A_case_released_waits_anew_from_its_release()
    {
        var told = Reported();
        told.Do(Officer, Monday, new ClaimCase());
        Assert.Empty(Steps(told.Case, "unclaimed"));
        told.Do(Officer, Monday.AddDays(1), new ReleaseCase("Ziek."));
        Assert.All(Steps(told.Case, "unclaimed"), item => Assert.True(item.DueAt > Monday.AddDays(1)));
    }

    [Fact]
    public void D30_An_idle_claim_is_the_owner_s_first_and_another_officer_s_from_then_on_until_the_owner_acts()
    {
        var told = Reported();
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Manager, Monday, new ConfirmTalk(ActedByTheRules.Yes));
        Assert.Equal((Agenda.Idle, 1), Taken(told));
        Assert.Equal((Agenda.IdleStill, 1), Taken(told));
        Assert.Equal((Agenda.IdleStill, 2), Taken(told));

        told.Do(Officer, Monday.AddDays(10), new LogNote("Weer terug."));
        Assert.Equal((Agenda.Idle, 2), Taken(told));
    }

    [Fact]
    public void D30_An_open_action_is_reminded_of_by_steps_that_do_not_end_while_the_claim_is_not_idle()
    {
        var told = Proposed();
        told.Do(Manager, Monday, new DecideProposal(1, Verdict.Approved, null));
        Assert.Empty(Steps(told.Case, Agenda.Idle));
        Assert.Equal([("action:a1", 1), ("action:a1", 2), ("action:a1", 3)], [Taken(told), Taken(told), Taken(told)]);
    }

    [Fact]
    public void An_ended_case_has_nothing_on_its_agenda()
    {
        var told = Reported();
        told.Do(Employee, Monday, new Withdraw(null));
        Assert.Empty(Agenda.Of(told.Case, Rules, Calendar));
    }

    /// <summary>The next reminder that is not of a deadline, taken when it is due.</summary>
    private static (string Chain, int Step) Taken(CaseBuilder told)
    {
        var next = Agenda.OfOrganisation(told.Case, Rules, Calendar)
            .Where(item => !Agenda.IsDeadline(item.Chain))
            .MinBy(item => item.DueAt)!;
        told.Do(Actor.Bot, next.DueAt, new TakeDueSteps());
        return (next.Chain, next.Step);
    }

    private static CaseBuilder Reported()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        return told;
    }

    private static CaseBuilder Proposed()
    {
        var told = Reported();
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Officer, Monday, new LogConsultation(["employee", "manager"], "Besproken."));
        Assert.Null(told.Do(Officer, Monday, new ProposeResponse(["safety-plan"], "Hierom.", null, null)));
        told.Do(Manager, Monday, new ConfirmTalk(ActedByTheRules.Yes));
        return told;
    }

    private static List<AgendaItem> Steps(Case @case, string chain) =>
        [.. Agenda.Of(@case, Rules, Calendar).Where(item => item.Chain == chain).OrderBy(item => item.DueAt)];
}
