using System.Globalization;
using Weerbaar.Features.TeamTalk;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>When the team talks: the playbook's days and hour, days off skipped, across changes of the clock (D32).</summary>
public sealed class TalkAgendaTests
{
    private static readonly TeamTalkRules Municipality = Rules.TeamTalk!;

    [Fact]
    public void D32_Monthly_is_the_first_such_day_of_the_month_that_is_a_working_day()
    {
        // In 2030 the first Tuesday of January is New Year's Day, and so skipped for the second.
        Assert.Equal(["2029-12-04 09:30", "2030-01-08 09:30", "2030-02-05 09:30"], Moments(TalkRhythm.Monthly, "2029-11-20 12:00", 3));
    }

    [Fact]
    public void D32_Weekly_and_two_weekly_skip_a_day_off_and_keep_their_hour_when_the_clock_changes()
    {
        Assert.Equal(
            ["2026-03-24 09:30", "2026-03-31 09:30", "2026-04-07 09:30"], Moments(TalkRhythm.Weekly, "2026-03-20 12:00", 3));
        Assert.Equal(["2029-12-18 09:30", "2030-01-15 09:30"], Moments(TalkRhythm.TwoWeeks, "2029-12-10 12:00", 2));
        Assert.Equal(["2029-12-18 09:30", "2030-01-08 09:30"], Moments(TalkRhythm.Weekly, "2029-12-12 12:00", 2));
    }

    [Fact]
    public void D32_after_a_gap_only_the_newest_is_held_and_the_others_are_counted()
    {
        var agenda = Agenda(TalkRhythm.Weekly);
        Assert.Equal((At("2026-03-31 09:30"), 2), agenda.Newest(At("2026-03-11 09:00"), At("2026-04-02 03:00")));
        Assert.Null(agenda.Newest(At("2026-03-31 09:30"), At("2026-04-07 09:29")));
        Assert.Equal((At("2026-04-07 09:30"), 0), agenda.Newest(At("2026-03-31 09:30"), At("2026-04-07 09:30")));
    }

    [Fact]
    public void D32_each_talk_asks_the_next_questions_and_brings_back_what_was_learned_last()
    {
        var asked = Enumerable.Range(1, 5).Select(number => DiscussionPlan.Questions(Municipality, number)).ToList();
        Assert.All(asked, each => Assert.Equal(2, each.Count));
        Assert.Equal(Municipality.Questions.Select(question => question.Id), asked.Take(4).SelectMany(each => each));
        Assert.Equal(asked[0], asked[4]);
        Weerbaar.Records.Lesson[] lessons =
        [
            Lesson("new", "t2"), Lesson("also new", "t2"),
            Lesson("old, to be done", "t1") with { Promise = new(Officer.Person, new DateOnly(2026, 12, 1)) },
            Lesson("old", "t1"),
        ];
        Assert.Equal(["new", "also new", "old, to be done"], DiscussionPlan.Before(lessons).Select(lesson => lesson.Text));
    }

    private static Weerbaar.Records.Lesson Lesson(string text, string talk) => new(text, talk, new DateOnly(2026, 11, 1), text);

    private static List<string> Moments(TalkRhythm every, string after, int count)
    {
        var (all, agenda, at) = (new List<string>(), Agenda(every), At(after));
        while (all.Count < count)
        {
            at = agenda.Next(at)!.Value;
            all.Add(at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        return all;
    }

    private static TalkAgenda Agenda(TalkRhythm every) => new(Municipality, every, Cases.TestCases.Calendar);

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(time));
    }
}
