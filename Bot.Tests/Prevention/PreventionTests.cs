using System.Globalization;
using Weerbaar.Playbook;
using Weerbaar.Prevention;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Triage;
using Weerbaar.Turns;
using static Weerbaar.Tests.Cases.CaseWorld;

namespace Weerbaar.Tests.Prevention;

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
        var of = Joined();
        Assert.Equal("own-name", of.Sent.Single().Tip);
        var sent = new List<string>();
        for (var day = Monday; day < Monday.AddDays(100); day += TimeSpan.FromHours(6))
        {
            if (Due(of, day) is { Tip: { } tip })
            {
                of = of.With(tip, day);
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
        Assert.Equal((tip, next), (due.Tip?.Id, due.Next!.Value.ToOffset(TimeSpan.FromHours(1)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void D33_What_was_not_ticked_is_never_asked_again_until_all_the_others_were()
    {
        var of = Joined();
        for (var month = 1; month <= Tips.For("care").Count(); month++)
        {
            var day = Calendar(month);
            of = of.With(Due(of, day).Tip!, day);
        }

        Assert.Equal("own-name", of.Sent[^1].Tip);
        Assert.Equal(Tips.For("care").Count(), of.Sent.Count);
    }

    [Fact]
    public void D33_Who_stopped_gets_nothing_and_who_begins_again_within_a_month_waits_for_the_next()
    {
        var stopped = Joined() with { Wanted = false };
        Assert.Equal(new PreventionDue(null, null), Due(stopped, Monday.AddMonths(1)));
        Assert.Equal(new PreventionDue(null, null), Due(null, Monday));
        var soon = PreventionSchedule.Wanted(stopped, "care", Monday.AddDays(3), Tips, CaseWorld.Calendar);
        Assert.Single(soon.Sent);
        Assert.Equal(Monday.AddMonths(1), PreventionSchedule.Next(soon, Monday.AddDays(3), CaseWorld.Calendar));
        var later = PreventionSchedule.Wanted(stopped, "care", Monday.AddMonths(5), Tips, CaseWorld.Calendar);
        Assert.Equal(["own-name", "location"], later.Sent.Select(sent => sent.Tip));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task D33_The_tick_the_stop_and_old_or_foreign_cards_get_a_clear_answer_in_ones_own_language(Language language)
    {
        var dutch = language is Language.Dutch;
        var me = new Me(language);
        var joined = await me.ClicksAsync(new JoinAction(), inputs: new() { ["sector"] = "care" });
        Assert.Contains(dutch ? "Zoek je eigen naam" : "Search for your own name", Drawn.Of(joined.Posts.OfType<CardMessage>().Single().Card).Words, StringComparison.Ordinal);
        Assert.Empty((await me.ClicksAsync(new JoinAction())).Posts);

        var done = Card(await me.ClicksAsync(new DoneAction(), new() { ["tip"] = "own-name" }));
        Assert.Contains(dutch ? "Gedaan op maandag 23 november" : "Done on Monday 23 November", done.Words, StringComparison.Ordinal);
        Assert.Equal([dutch ? "Geen stappen meer" : "No more steps"], done.Buttons);
        me.Now = Monday.AddDays(9);
        Assert.Equal(done.Words, Card(await me.ClicksAsync(new DoneAction(), new() { ["tip"] = "own-name" })).Words);
        foreach (var tip in new[] { "location", "no-such-tip", "" })
        {
            Assert.IsType<MessageAnswer>((await me.ClicksAsync(new DoneAction(), new() { ["tip"] = tip })).Answer);
        }

        Assert.Contains(dutch ? "geen stappen meer" : "no more steps", Card(await me.ClicksAsync(new StopPreventionAction())).Words, StringComparison.Ordinal);
        Assert.False(me.File.Profile.Prevention!.Wanted);
        Assert.Contains(dutch ? "geen stappen meer" : "no more steps", Card(await me.ClicksAsync(new StopPreventionAction())).Words, StringComparison.Ordinal);
        Assert.Contains(dutch ? "Prima" : "Fine", Card(await new Me(language).ClicksAsync(new DeclineAction())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D33_A_sector_that_the_playbook_does_not_know_counts_as_none()
    {
        var me = new Me(Language.Dutch);
        await me.ClicksAsync(new JoinAction(), inputs: new() { ["sector"] = "mayor" });
        Assert.Null(me.File.Profile.Prevention!.Sector);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D33_The_invitation_says_that_the_manager_hears_nothing_and_takes_no_for_an_answer(Language language)
    {
        var card = Drawn.Of(new OfferCard(Rules, CaseWorld.Calendar, language).Invitation().Card);
        Assert.Contains(language is Language.Dutch ? "hoort niet wat je kiest" : "does not hear what you choose", card.Words, StringComparison.Ordinal);
        Assert.Equal(2, card.Buttons.Count);
    }

    private static MonthlyTips Joined() => PreventionSchedule.Wanted(null, "care", Monday, Tips, CaseWorld.Calendar);

    private static PreventionDue Due(MonthlyTips? of, DateTimeOffset at) => PreventionSchedule.Due(of, at, Tips, CaseWorld.Calendar);

    /// <summary>The moment of a month of who joined on that Monday.</summary>
    private static DateTimeOffset Calendar(int month) => CaseWorld.Calendar.AfterQuiet(CaseWorld.Calendar.Add(Monday, new Term(month, TermUnit.Months)));

    private static DateTimeOffset At(string local) =>
        new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(1));

    private static Drawn Card(PersonOutcome outcome) => Drawn.Of(Assert.IsType<CardAnswer>(outcome.Answer).Card);

    /// <summary>Somebody in their own chat.</summary>
    private sealed class Me(Language language)
    {
        public PersonFile File { get; private set; } = new(Employee.Person.Id, new PersonProfile { Chosen = language }, null);

        public DateTimeOffset Now { get; set; } = Monday;

        public async Task<PersonOutcome> ClicksAsync(
            IPersonAction action, Dictionary<string, string>? ids = null, Dictionary<string, string>? inputs = null)
        {
            var context = new TurnContext(new Activity { Type = ActivityTypes.Message }, Now);
            var turn = new Turn(Employee, language, Rules, CaseWorld.Calendar, context);
            var outcome = await action.HandleAsync(new PersonTurn(File, turn), new ActionData(action.Verb, ids ?? [], inputs ?? []), default);
            File = outcome.File;
            return outcome;
        }
    }
}
