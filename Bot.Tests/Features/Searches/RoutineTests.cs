using System.Globalization;
using Weerbaar.Features.Searches;
using Weerbaar.Tests.Cases;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Searches;

/// <summary>When one looks, what a gap skips, and what officers do to a search: the pure part (D34).</summary>
public sealed class RoutineTests
{
    private static readonly DateTimeOffset Start = At("2026-11-20 14:00");

    [Theory]
    [InlineData(Rhythm.WorkingDay, "2026-11-23 08:30, 2026-11-24 08:30, 2026-11-25 08:30, 2026-11-26 08:30, 2026-11-27 08:30, 2026-11-30 08:30")]
    [InlineData(Rhythm.Week, "2026-11-23 08:30, 2026-11-30 08:30, 2026-12-07 08:30, 2026-12-14 08:30, 2026-12-21 08:30, 2026-12-28 08:30")]
    [InlineData(Rhythm.TwoWeeks, "2026-11-23 08:30, 2026-12-07 08:30, 2026-12-21 08:30, 2027-01-04 08:30, 2027-01-18 08:30, 2027-02-01 08:30")]
    [InlineData(Rhythm.Month, "2026-11-23 08:30, 2026-12-23 08:30, 2027-01-25 08:30, 2027-02-23 08:30, 2027-03-23 08:30, 2027-04-23 08:30")]
    public void D34_One_looks_on_the_mornings_of_working_days_also_across_a_change_of_the_clock(Rhythm every, string expected) =>
        Assert.Equal(
        expected,
        string.Join(", ", RoutineSchedule.Rounds(Search(every, until: "2027-06-01"), TestCases.Calendar).Take(6).Select(Local)));

    [Fact]
    public void D34_What_falls_on_a_holiday_moves_to_the_next_working_day_and_nothing_comes_after_the_last_day()
    {
        var rounds = RoutineSchedule.Rounds(Search(Rhythm.Week, from: "2026-12-25", until: "2027-01-10"), TestCases.Calendar).Select(Local);
        Assert.Equal(["2026-12-28 08:30", "2027-01-04 08:30", "2027-01-08 08:30"], rounds);
    }

    [Fact]
    public void D34_After_a_gap_only_the_newest_round_is_sent_and_the_skipped_ones_are_counted()
    {
        var routine = Sent(Search(Rhythm.WorkingDay), "2026-11-23 08:31");
        Assert.Equal("2026-11-23 08:30", Local(routine.SentUpTo));
        var late = Due(routine, "2026-11-27 10:00");
        Assert.Equal(RoutineDueKind.Round, late.Kind);
        Assert.Equal("2026-11-27 08:30", Local(late.Routine.Round!.DueAt));
        // Three that nobody was asked, and the first, of which nobody said anything.
        Assert.Equal(4, late.Routine.Missed);
        var sent = RoutineDue.Posted(late.Routine, late.Kind);
        Assert.Equal("2026-11-30 08:30", Local(Due(sent, "2026-11-27 10:01").Next!.Value));
    }

    [Fact]
    public void D34_What_comes_late_waits_for_the_end_of_quiet_hours()
    {
        var evening = Due(Search(Rhythm.Week), "2026-11-23 21:00");
        Assert.Equal((RoutineDueKind.Nothing, "2026-11-24 08:00"), (evening.Kind, Local(evening.Next!.Value)));
        Assert.Equal(RoutineDueKind.Round, Due(Search(Rhythm.Week), "2026-11-24 08:00").Kind);
    }

    [Fact]
    public void A_post_under_way_is_left_to_who_makes_it_and_one_of_unknown_outcome_is_made_again()
    {
        var sending = Due(Search(Rhythm.Week), "2026-11-23 08:31").Routine;
        Assert.Equal(RoutineDueKind.Nothing, Due(sending, "2026-11-23 08:32").Kind);
        var again = Due(sending, "2026-11-23 08:34");
        Assert.Equal(RoutineDueKind.Round, again.Kind);
        Assert.Equal(sending.Round!.DueAt, again.Routine.Round!.DueAt);
        Assert.Equal(RoutineDueKind.Round, Due(RoutineDue.NotPosted(sending), "2026-11-23 08:32").Kind);
    }

    [Fact]
    public void D34_A_paused_search_reminds_nobody_and_what_passed_meanwhile_is_not_sent_after_all()
    {
        var paused = Search(Rhythm.Week).Paused(Officer.Person, Start);
        Assert.Equal(RoutineDueKind.Nothing, Due(paused, "2026-11-23 09:00").Kind);
        Assert.Same(paused, paused.Paused(OtherOfficer.Person, Start));
        var on = paused.Resumed(OtherOfficer.Person, At("2026-12-02 12:00"));
        Assert.Equal("2026-12-07 08:30", Local(Due(on, "2026-12-02 12:00").Next!.Value));
        Assert.Equal(
            [(RoutineAct.Started, Officer.Person), (RoutineAct.Paused, Officer.Person), (RoutineAct.Resumed, OtherOfficer.Person)],
            on.Steps.Select(step => (step.Act, step.By)));
    }

    [Fact]
    public void D34_A_search_ends_after_its_last_day_is_told_once_and_is_erased_a_year_later()
    {
        var routine = Search(Rhythm.Week, until: "2026-11-27");
        var ended = Due(routine, "2026-11-30 09:00");
        Assert.Equal(RoutineDueKind.End, ended.Kind);
        var told = RoutineDue.Posted(ended.Routine, ended.Kind);
        Assert.Equal(RoutineState.Ended, told.State);
        Assert.Equal("2027-11-30 08:30", Local(Due(told, "2026-11-30 09:01").Next!.Value));
        Assert.Equal(RoutineDueKind.Erase, Due(told, "2027-11-30 08:30").Kind);
        Assert.Same(told, told.Stopped(Officer.Person, Start));
    }

    [Fact]
    public void D34_A_stopped_search_asks_nothing_more_and_stays_on_the_list_for_a_year()
    {
        var stopped = Search(Rhythm.Week).Stopped(OtherOfficer.Person, At("2026-11-24 10:00"));
        Assert.Equal(RoutineDueKind.Nothing, Due(stopped, "2026-12-07 09:00").Kind);
        Assert.Same(stopped, stopped.Resumed(Officer.Person, Start));
        Assert.Same(stopped, stopped.Paused(Officer.Person, Start));
        Assert.Equal(RoutineDueKind.Erase, Due(stopped, "2027-11-24 10:00").Kind);
    }

    [Fact]
    public void D34_A_round_is_looked_at_once_and_a_find_replaces_nothing_found()
    {
        var sent = Sent(Search(Rhythm.Week), "2026-11-23 08:31");
        Assert.Null(Search(Rhythm.Week).Looked(RoundResult.Nothing, Officer.Person, Start).Round);
        var nothing = sent.Looked(RoundResult.Nothing, Officer.Person, Start);
        Assert.Same(nothing, nothing.Looked(RoundResult.Nothing, OtherOfficer.Person, Start));
        var found = nothing.Looked(RoundResult.Found, OtherOfficer.Person, Start);
        Assert.Equal((1, 1, OtherOfficer.Person), (found.Looked, found.Found, found.Round!.By));
        Assert.Same(found, found.Looked(RoundResult.Nothing, Officer.Person, Start));
        Assert.Same(found, found.Looked(RoundResult.Found, Officer.Person, Start));
    }

    internal static Routine Search(Rhythm every, string from = "2026-11-23", string until = "2027-03-01") => RoutineChanges.Started(
        "aroutinearoutinearoutinear",
        new("Rond de sluiting wordt personeel bedreigd.", "De sluiting van het zwembad", ["zwembad dicht"], every, Date(from), Date(until)),
        Officer.Person,
        Start);

    private static Routine Sent(Routine routine, string at)
    {
        var due = Due(routine, at);
        return RoutineDue.Posted(due.Routine, due.Kind);
    }

    private static RoutineDueOutcome Due(Routine routine, string at) => RoutineDue.Of(routine, At(at), Rules, TestCases.Calendar);

    private static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(time));
    }

    private static string Local(DateTimeOffset at) => TimeZoneInfo
        .ConvertTimeBySystemTimeZoneId(at, "Europe/Amsterdam").ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
