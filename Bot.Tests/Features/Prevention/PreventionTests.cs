using System.Globalization;
using Weerbaar.Features.Prevention;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Features.Triage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Prevention;

/// <summary>One small thing a month for who wants it; nobody is nagged and nobody else sees it (D33).</summary>
public sealed class PreventionTests
{
    private static readonly PreventionRules Tips = Rules.Prevention;

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Fact]
    public void D33_Every_sector_has_a_year_of_small_things_and_who_names_none_has_half_a_year()
    {
        Assert.All(Tips.Sectors, sector => Assert.True(Tips.For(sector.Id).Count() >= 7, sector.Id));
        Assert.True(Tips.For(null).Count() >= 6);
        Assert.Contains(Tips.For("care"), tip => tip.Id == "skj");
        Assert.DoesNotContain(Tips.For("office"), tip => tip.Id == "skj");
    }

    [Fact]
    public void D33_The_first_comes_at_once_and_then_one_a_month_each_another()
    {
        var tips = Joined();
        Assert.Equal("own-name", tips.Sent.Single().Tip);
        var sent = new List<string>();
        for (var day = Monday; day < Monday.AddDays(100); day += TimeSpan.FromHours(6))
        {
            if (Due(tips, day) is { Tip: { } tip })
            {
                tips = tips.With(tip, day);
                sent.Add($"{tip.Id} {day:MM-dd HH}");
            }
        }

        Assert.Equal(["location 12-23 10", "clients-agreements 01-25 10", "recording 02-23 10"], sent);
    }

    [Theory]
    [InlineData("2026-12-23 21:30", null, "2026-12-24 08:00")]
    [InlineData("2026-12-24 08:00", "location", "2027-01-25 08:00")]
    [InlineData("2026-12-26 09:00", null, "2026-12-28 08:00")]
    [InlineData("2026-12-28 08:00", null, "2027-01-25 08:00")]
    [InlineData("2027-02-20 12:00", null, "2027-02-23 10:00")]
    [InlineData("2027-03-01 12:00", null, "2027-03-23 10:00")]
    public void D33_Nothing_comes_in_quiet_hours_and_a_month_that_was_missed_is_left_out(string at, string? tip, string next)
    {
        var due = Due(Joined(), At(at));
        Assert.Equal(
            (tip, next),
            (due.Tip?.Id, due.Next!.Value.ToOffset(TimeSpan.FromHours(1)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void D33_What_was_not_ticked_is_never_asked_again_until_all_the_others_were()
    {
        var tips = Joined();
        for (var month = 1; month <= Tips.For("care").Count(); month++)
        {
            var day = Calendar(month);
            tips = tips.With(Due(tips, day).Tip!, day);
        }

        Assert.Equal("own-name", tips.Sent[^1].Tip);
        Assert.Equal(Tips.For("care").Count(), tips.Sent.Count);
    }

    [Fact]
    public void D33_Who_stopped_gets_nothing_and_who_begins_again_within_a_month_waits_for_the_next()
    {
        var stopped = Joined() with { Wanted = false };
        Assert.Equal(new PreventionDue(null, null), Due(stopped, Monday.AddMonths(1)));
        Assert.Equal(new PreventionDue(null, null), Due(null, Monday));
        var soon = PreventionSchedule.Wanted(stopped, "care", Monday.AddDays(3), Tips, TestCases.Calendar);
        Assert.Single(soon.Sent);
        Assert.Equal(Monday.AddMonths(1), PreventionSchedule.Next(soon, Monday.AddDays(3), TestCases.Calendar));
        var later = PreventionSchedule.Wanted(stopped, "care", Monday.AddMonths(5), Tips, TestCases.Calendar);
        Assert.Equal(["own-name", "location"], later.Sent.Select(sent => sent.Tip));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D33_The_invitation_says_that_the_manager_hears_nothing_and_takes_no_for_an_answer(Language language)
    {
        var card = Drawn.Of(new OfferCard(Rules, TestCases.Calendar, language).Invitation().Card);
        Assert.Contains(
            language is Language.Dutch ? "hoort niet wat je kiest" : "does not hear what you choose", card.Words, StringComparison.Ordinal);
        Assert.Equal(2, card.Buttons.Count);
    }

    private static MonthlyTips Joined() => PreventionSchedule.Wanted(null, "care", Monday, Tips, TestCases.Calendar);

    private static PreventionDue Due(MonthlyTips? tips, DateTimeOffset at) => PreventionSchedule.Due(tips, at, Tips, TestCases.Calendar);

    /// <summary>The moment of a month of who joined on that Monday.</summary>
    private static DateTimeOffset Calendar(int month) =>
        TestCases.Calendar.AfterQuiet(TestCases.Calendar.Add(Monday, new Term(month, TermUnit.Months)));

    private static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(1));
}
