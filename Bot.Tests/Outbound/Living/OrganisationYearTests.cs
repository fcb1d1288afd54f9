namespace Weerbaar.Tests.Outbound.Living;

/// <summary>What an organisation reads in a year, as Teams got it.</summary>
public sealed class OrganisationYearTests(OrganisationYear year) : IClassFixture<OrganisationYear>
{
    private static readonly WorkCalendar Calendar = new(InProcessHost.Rules.Organisation);

    [Fact]
    public void Everything_comes_once_and_outside_quiet_hours_but_danger_now()
    {
        Assert.True(year.Posts.Count > 130, $"Only {year.Posts.Count} messages: the test proves nothing.");
        Assert.DoesNotContain(year.Posts, post => !post.Urgent && Calendar.IsQuiet(post.At));
        Assert.Empty(
            year.Posts.GroupBy(post => (post.Local[..10], post.Where, post.What)).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Equal(
            ["2026-03-04 03:00 Hans", "2026-03-04 03:00 Sanne", "2026-03-04 03:00 officers", "2026-03-04 03:30 Sanne"],
            year.Posts.Where(post => post.Urgent).Select(post => $"{post.Local} {post.Where}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task D32_The_team_talks_every_two_weeks_and_after_five_weeks_of_sleep_only_the_newest_is_held()
    {
        Assert.Equal(
            """
            03-03 09:30, 03-17 09:30, 03-31 09:30, 04-14 09:30, 04-28 09:30, 05-12 09:30, 05-26 09:30, 06-09 09:30,
            06-23 09:30, 08-03 08:00, 08-04 09:30, 08-18 09:30, 09-01 09:30, 09-15 09:30, 09-29 09:30, 10-13 09:30,
            10-27 09:30, 11-10 09:30, 11-24 09:30, 12-08 09:30, 12-22 09:30, 01-05 09:30, 01-19 09:30, 02-02 09:30,
            02-16 09:30, 03-02 09:30
            """,
            Told("team", "teamgesprek"));
        var talks = await year.Bot.TalksAsync();
        Assert.Equal(1, Assert.Single(talks, talk => talk.Skipped > 0).Skipped);
        Assert.Equal("04-07 09:30", Told("officers", "blijft stil"));
    }

    [Fact]
    public async Task D32_Figures_come_on_the_first_morning_of_a_month_to_officers_and_management_and_a_month_slept_through_stands()
    {
        const string Mornings = """
            04-01 08:30, 05-01 08:30, 06-01 08:30, 08-03 08:30, 09-01 08:30, 10-01 08:30, 11-02 08:30, 12-01 08:30,
            01-04 08:30, 02-01 08:30, 03-01 08:30
            """;
        Assert.Equal(Mornings, Told("officers", "Cijfers over"));
        Assert.Equal(Mornings, Told("Hans", "Cijfers over"));
        Assert.Contains(
            year.Posts,
            post => post.Local.StartsWith("2026-08-03", StringComparison.Ordinal)
                && post.What.EndsWith("juli 2026", StringComparison.Ordinal));
        Assert.NotNull(await year.Bot.Get<FigureStore>().FindAsync("2026-06", default));
    }

    [Fact]
    public async Task D34_A_recurring_search_reminds_once_a_week_on_a_working_morning_and_counts_what_it_slept_through()
    {
        Assert.Equal(
            """
            03-09 08:30, 03-16 08:30, 03-23 08:30, 03-30 08:30, 04-07 08:30, 04-13 08:30, 04-20 08:30, 04-28 08:30,
            05-04 08:30, 05-11 08:30, 05-18 08:30, 05-26 08:30, 06-01 08:30, 06-08 08:30, 06-15 08:30, 06-22 08:30,
            08-03 08:30, 08-10 08:30, 08-17 08:30, 08-24 08:30, 08-31 08:30, 09-07 08:30, 09-14 08:30, 09-21 08:30,
            09-28 08:30, 10-05 08:30, 10-12 09:00, 10-19 08:30, 10-26 08:30, 11-02 08:30, 11-09 08:30, 11-16 08:30,
            11-23 08:30, 11-30 08:30, 12-07 08:30, 12-14 08:30, 12-21 08:30, 12-28 08:30, 01-04 08:30, 01-11 08:30,
            01-18 08:30, 01-25 08:30, 02-01 08:30, 02-08 08:30, 02-15 08:30, 02-22 08:30
            """,
            Told("officers", "Tijd om te kijken"));
        Assert.Equal("02-23 08:30", Told("officers", "afgelopen"));

        // All but the last, of which nobody has said anything yet.
        Assert.Equal(50, (await year.Bot.Get<RoutineStore>().FindAsync("search", default))!.Missed);
    }

    [Fact]
    public async Task D33_A_small_thing_a_month_keeps_its_hour_waits_for_a_working_morning_and_a_month_slept_through_is_noted()
    {
        Assert.Equal(
            """
            04-02 10:00, 05-04 08:00, 06-02 10:00, 08-03 08:00, 09-02 10:00, 10-02 10:00, 11-02 10:00, 12-02 10:00,
            01-04 08:00, 02-02 10:00
            """,
            Told("Emma", "kleine stap"));
        Assert.Equal(1, (await year.Bot.Get<PeopleStore>().ReadAsync(InProcessHost.Emma.Id, default)).Profile.Prevention!.Missed);
    }

    [Fact]
    public void D29_Check_ins_keep_their_local_hour_and_one_that_the_bot_died_of_comes_all_the_same() => Assert.Equal(
        "03-03 10:00, 03-09 10:00, 03-30 10:30, 06-02 10:00, 02-15 08:00, 02-22 08:00", Told("Sanne", "korte vraag"));

    [Fact]
    public void D21_A_deadline_that_was_slept_through_is_not_called_near()
    {
        Assert.Equal("05-15 08:30", Told("Sanne", "loopt binnenkort een termijn af"));
        Assert.Equal("06-01 08:00", Told("Sanne", "termijn voorbij"));
        Assert.Equal("06-01 08:00", Told("Noor", "termijn voorbij"));
    }

    /// <summary>Months, days and hours, eight a line.</summary>
    private string Told(string where, string what) => string.Join(
        ",\n",
        year.Posts.Where(post => post.Where == where && post.What.Contains(what, StringComparison.Ordinal))
            .Select(post => post.Local[5..])
            .Chunk(8)
            .Select(line => string.Join(", ", line)));
}
