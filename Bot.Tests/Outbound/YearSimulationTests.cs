using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Outbound;

/// <summary>
/// A year of one case, in seconds: agenda, due index and store are the real ones, only the clock is moved. The year has
/// both changes of the clock, the machine is started anew every month, sleeps three days and wakes at three at night, and
/// sleeps over a week's end to wake on a Saturday.
/// </summary>
public sealed class YearSimulationTests(YearSimulation year) : IClassFixture<YearSimulation>
{
    [Fact]
    public async Task Everything_due_happens_once_in_order_and_outside_quiet_hours_but_danger_now()
    {
        var events = await year.EventsAsync();
        var steps = events.Select(happened => YearSimulation.StepOf(happened.Event)).OfType<(string, int)>().ToList();
        Assert.True(steps.Count > 12, $"Only {steps.Count} steps were taken: the test proves nothing.");
        Assert.Equal(steps.Distinct(), steps);
        Assert.Equal(events.Select(happened => happened.Stamp.At).Order(), events.Select(happened => happened.Stamp.At));
        Assert.All(
            events.Where(happened => happened.Stamp.By is null && happened.Event is not (DangerEscalated or CaseOpened)),
            happened => Assert.False(Calendar.IsQuiet(happened.Stamp.At), $"{happened.Event} at {happened.Stamp.At:O}"));
    }

    [Fact]
    public async Task D2_Danger_now_is_told_at_night_after_five_minutes()
    {
        var raised = await year.OneAsync<DangerRaised>();
        var escalated = (await year.EventsAsync()).First(happened => happened.Event is DangerEscalated);
        Assert.InRange(escalated.Stamp.At - raised.Stamp.At, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        Assert.True(Calendar.IsQuiet(escalated.Stamp.At));
    }

    [Fact]
    public async Task D22_After_three_days_of_sleep_only_the_newest_step_is_sent_and_the_skipped_one_recorded()
    {
        var decision = (await year.EventsAsync()).Where(happened => YearSimulation.ChainOf(happened.Event) == "decision:1").ToList();
        var skipped = Assert.IsType<StepsSkipped>(decision[0].Event);
        Assert.Equal([1], skipped.Steps);
        Assert.Equal(2, Assert.IsType<LineExtended>(decision[1].Event).Step);
        Assert.Equal("2026-03-09 08:00", YearSimulation.Local(decision[1].Stamp.At));
    }

    [Fact]
    public void Who_wakes_in_quiet_hours_looks_once_and_not_again_before_they_end() => Assert.Equal(
        ["2026-03-09 03:00", "2026-06-06 03:00"],
        year.Polled.Where(at => Calendar.IsQuiet(at) && YearSimulation.Local(at) is not ("2026-03-04 03:00" or "2026-03-04 03:15")).Select(
            YearSimulation.Local));

    [Fact]
    public async Task D29_Check_ins_keep_their_local_hour_across_the_change_of_the_clock_and_go_on_after_closing()
    {
        var asked = (await year.EventsAsync()).Where(happened => happened.Event is CheckInAsked)
            .Select(happened => YearSimulation.Local(happened.Stamp.At));
        Assert.Equal(
            [
                "2026-03-03 10:00", "2026-03-09 10:00", "2026-03-30 10:00", "2026-06-08 08:00",
                "2027-02-15 08:00", "2027-02-22 08:00",
            ],
            asked);
    }

    [Fact]
    public async Task D21_A_deadline_that_ends_on_a_sunday_is_told_on_the_friday_before()
    {
        var told = (await year.EventsAsync())
            .Where(happened => YearSimulation.ChainOf(happened.Event) == Agenda.DeadlineChain("own-complaint"))
            .Select(happened => YearSimulation.Local(happened.Stamp.At));
        Assert.Equal(["2026-05-15 08:30", "2026-05-29 08:30"], told);
    }

    [Fact]
    public async Task What_is_left_after_a_year_is_only_what_is_still_to_come()
    {
        var @case = await year.CaseAsync();
        Assert.Equal(Phase.Closed, @case.Phase);
        Assert.Equivalent(@case, CaseProjection.All(await year.EventsAsync()).WithoutWords(), strict: true);
        Assert.Equal(Agenda.Next(@case, Rules, Calendar, YearSimulation.Ends), await year.NextRowAsync());
        Assert.DoesNotContain(@case.Id, await year.OpenAsync());
    }
}
