using Weerbaar.Features.TeamTalk;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>What is next for the team's talk: without a store, a connector or a clock.</summary>
public sealed class TalkCourseTests
{
    /// <summary>Tuesdays at ten.</summary>
    private static readonly TeamTalkRules Weekly = Rules.TeamTalk! with
    {
        Every = TalkRhythm.Weekly,
        Day = DayOfWeek.Tuesday,
        At = new TimeOnly(10, 0),
    };

    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    private static readonly DateTimeOffset Night = Tuesday.AddHours(17);
    private static readonly DateTimeOffset Morning = Calendar.AfterQuiet(Night);
    private static readonly TalkState Before = new() { HeldUntil = Monday };

    [Fact]
    public void D32_A_moment_that_has_come_is_held_and_the_ones_before_it_are_counted_as_passed_by()
    {
        Assert.Null(At(Tuesday.AddMinutes(-1)).Due(Before));
        Assert.Equal(new TalkDue(Tuesday, Tuesday, 0, null), At(Tuesday).Due(Before));
        Assert.Equal(new TalkDue(Tuesday.AddDays(14), Tuesday.AddDays(14), 2, null), At(Tuesday.AddDays(15)).Due(Before));
        Assert.Null(At(Tuesday.AddDays(15)).Due(Before with { Stopped = true }));
    }

    [Fact]
    public void D32_What_fell_due_while_the_machine_slept_is_held_in_the_morning()
    {
        Assert.Null(At(Night).Due(Before));
        Assert.Equal(Morning, At(Night).NextLook(Before, null, null));
        Assert.NotNull(At(Morning).Due(Before));
    }

    [Theory]
    [InlineData(DiscussionStatus.Planned)]
    [InlineData(DiscussionStatus.Posting)]
    public void D32_A_talk_that_could_not_be_posted_by_day_is_not_posted_at_night(DiscussionStatus status)
    {
        var held = Before with { HeldUntil = Tuesday, Current = "t" };
        Assert.False(At(Night).MayPost(null));
        Assert.Equal(Morning, At(Night).NextLook(held, Talk(status), null));
        Assert.True(At(Morning).MayPost(null));
    }

    [Fact]
    public void D32_An_officer_who_asks_for_it_now_gets_it_now_also_at_night_but_not_hours_later()
    {
        var asked = Before with { HeldUntil = Tuesday, Requested = Night };
        Assert.Equal(new TalkDue(Night, null, 0, Night), At(Night).Due(asked));
        Assert.True(At(Night.AddMinutes(10)).MayPost(Night));
        Assert.False(At(Night.AddHours(1)).MayPost(Night));
        Assert.Null(At(Night.AddHours(2)).Due(asked));
        Assert.Equal(Morning, At(Night.AddHours(2)).NextLook(asked, null, null));
        Assert.NotNull(At(Morning).Due(asked));
    }

    [Fact]
    public void D32_After_some_talks_without_a_word_the_officers_are_asked_once_and_not_at_night()
    {
        var silent = Enumerable.Range(0, Weekly.AsksAfter)
            .Aggregate(Before with { HeldUntil = Tuesday }, (state, _) => TalkCourse.After(state, heard: false));
        Assert.True(At(Tuesday).Asks(silent));
        Assert.False(At(Night).Asks(silent));
        Assert.Equal(Morning, At(Night).NextLook(silent, null, null));
        Assert.False(At(Tuesday).Asks(silent with { Asked = true }));
        Assert.False(At(Tuesday).Asks(silent with { Stopped = true }));
        Assert.False(At(Tuesday).Asks(TalkCourse.After(silent, heard: true)));
        Assert.False(TalkCourse.After(silent with { Asked = true }, heard: true).Asked);
    }

    [Fact]
    public void D32_A_talk_ends_when_its_time_is_over_at_any_hour_and_is_looked_at_then()
    {
        var runs = Talk(DiscussionStatus.Posted) with { EndsAt = Night };
        Assert.False(TalkCourse.IsOver(runs, Night.AddMinutes(-1)));
        Assert.True(TalkCourse.IsOver(runs, Night));
        Assert.True(TalkCourse.IsOver(runs with { Status = DiscussionStatus.Ended }, Tuesday));
        Assert.False(TalkCourse.IsOver(Talk(DiscussionStatus.Planned), Night));
        Assert.False(TalkCourse.IsOver(null, Night));
        Assert.Equal(Night, At(Tuesday).NextLook(Before with { HeldUntil = Tuesday }, runs, null));
    }

    [Fact]
    public void D32_The_next_look_is_the_first_of_the_next_moment_and_the_next_try()
    {
        var held = Before with { HeldUntil = Tuesday };
        Assert.Equal(Tuesday.AddDays(7), At(Tuesday).NextLook(held, null, null));
        Assert.Equal(Tuesday.AddHours(1), At(Tuesday).NextLook(held, Talk(DiscussionStatus.Planned), Tuesday.AddHours(1)));
        Assert.Null(At(Tuesday).NextLook(held with { Stopped = true }, null, null));
    }

    private static TalkCourse At(DateTimeOffset now) => new(Weekly, null, Calendar, now);

    private static Discussion Talk(DiscussionStatus status) => new()
    {
        Id = "t",
        Number = 1,
        DueAt = Tuesday,
        Status = status,
        Questions = [],
    };
}
