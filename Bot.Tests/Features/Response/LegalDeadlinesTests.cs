using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class LegalDeadlinesTests
{
    private static readonly DateOnly Reported = new(2026, 11, 23);

    [Fact]
    public void D21_The_police_report_is_due_within_two_working_days() =>
        Assert.Equal(new DateOnly(2026, 11, 25), Date("police-report", [], "threat"));

    [Fact]
    public void D21_Working_days_skip_the_weekend()
    {
        var story = Story.Reported(null, "threat");
        var friday = story.Now with { Report = story.Now.Report! with { SentAt = Story.Start.AddDays(4) } };

        Assert.Equal(new DateOnly(2026, 12, 1), Single(friday, story, "police-report").On);
    }

    [Fact]
    public void D21_A_complaint_counts_ninety_days_from_the_day_of_knowing() =>
        Assert.Equal(new DateOnly(2026, 11, 1).AddDays(90), Date("own-complaint", new() { ["seen"] = "2026-11-01" }, "insult"));

    [Fact]
    public void D21_Nobody_said_when_it_was_seen_so_the_report_counts() =>
        Assert.Equal(Reported.AddDays(90), Date("own-complaint", [], "insult"));

    [Fact]
    public void D21_Stalking_counts_from_the_first_known_act_as_the_safe_date() => Assert.Equal(
        new DateOnly(2026, 10, 1).AddDays(90),
        Date("stalking-complaint", new() { ["posted"] = "2026-10-01", ["seen"] = "2026-11-01" }, "stalking"));

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("gisteren")]
    [InlineData("")]
    public void D21_A_date_that_cannot_be_never_makes_a_deadline_later(string seen) =>
        Assert.Equal(Reported.AddDays(90), Date("own-complaint", new() { ["seen"] = seen }, "insult"));

    [Fact]
    public void D21_The_day_is_the_local_one_even_just_before_midnight_in_Utc()
    {
        var story = Story.Reported(null, "insult");
        var late =
            story.Now with { Report = story.Now.Report! with { SentAt = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero) } };

        Assert.Equal(new DateOnly(2026, 11, 24), Single(late, story, "own-complaint").From);
    }

    [Fact]
    public void D21_What_does_not_hold_is_not_counted_and_danger_alone_counts_nothing()
    {
        Assert.Empty(Of(Story.Reported(null, "other").Now, Story.Reported()));
        Assert.Empty(Of(Story.DangerOnly().Now, Story.Reported()));
    }

    private static DateOnly Date(string id, Dictionary<string, string> answers, string kind)
    {
        var story = Story.Reported(answers, kind);
        return Single(story.Now, story, id).On;
    }

    private static LegalDeadline Single(Case @case, Story story, string id) => Of(@case, story).Single(each => each.Rule.Id == id);

    private static IReadOnlyList<LegalDeadline> Of(Case @case, Story story) =>
        LegalDeadlines.Of(@case, story.Playbook, story.Cards.Calendar);
}
