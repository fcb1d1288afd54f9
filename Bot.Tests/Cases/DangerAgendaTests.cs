using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>Danger that nobody confirms goes on, every five minutes, up the whole line and past its end (D2).</summary>
public sealed class DangerAgendaTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 28, 3, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void D2_It_goes_up_the_line_then_to_the_second_deciders_then_to_the_desk_and_on()
    {
        var told = Raised(DangerRoute.ManagerAndTeam, Line);

        var rounds = Rounds(told, 8);

        Assert.Equal(
            [DangerReach.Line, DangerReach.Line, DangerReach.Helpers, DangerReach.Desk, DangerReach.Desk, DangerReach.Desk,
                DangerReach.Desk, DangerReach.Desk],
            rounds.Select(round => round.To!.Value));
        Assert.Equal(3, told.Case.Route.Told.Count);
        Assert.Equal(Enumerable.Range(1, 8), rounds.Select(round => round.Round!.Value));
    }

    [Fact]
    public void D2_Without_a_manager_the_second_deciders_are_first_and_an_alarm_of_the_team_alone_skips_only_the_line()
    {
        Assert.Equal(
            [DangerReach.Helpers, DangerReach.Desk], Rounds(Raised(DangerRoute.ManagerAndTeam, []), 2).Select(round => round.To!.Value));
        Assert.Equal(
            [DangerReach.Line, DangerReach.Helpers, DangerReach.Desk],
            Rounds(Raised(DangerRoute.TeamOnly, null), 3).Select(round => round.To!.Value));
    }

    [Theory]
    [InlineData(DangerRoute.ManagerAndTeam, 3)]
    [InlineData(DangerRoute.ManagerAndTeam, 1)]
    [InlineData(DangerRoute.ManagerAndTeam, 0)]
    [InlineData(DangerRoute.ManagerAndTeam, -1)]
    [InlineData(DangerRoute.TeamOnly, -1)]
    public void D2_As_long_as_nobody_confirms_there_is_a_next_moment_and_within_five_minutes_until_everybody_was_tried(
        DangerRoute route, int line)
    {
        var told = Raised(route, line < 0 ? null : [.. Line.Take(line)]);
        var now = Night;
        for (var round = 0; round < 40; round++)
        {
            var next = Agenda.Next(told.Case, Rules, Calendar, now);
            Assert.NotNull(next);
            var everybody = told.Case.Danger!.Reach is DangerReach.Desk;
            Assert.InRange(next.Value - now, TimeSpan.Zero, everybody ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(5));
            told.Do(Actor.Bot, now = next.Value, new TakeDueSteps());
        }

        Assert.Equal(DangerReach.Desk, told.Case.Danger!.Reach);
        told.Do(Officer, now.AddMinutes(1), new SeeDanger());
        Assert.DoesNotContain(Agenda.Of(told.Case, Rules, Calendar), item => item.Chain == Agenda.Danger);
    }

    [Fact]
    public void D2_Who_sits_at_the_desk_is_alarmed_and_may_confirm()
    {
        var told = Raised(DangerRoute.TeamOnly, null);
        Rounds(told, 2);
        var desk = new Guid(Stranger.Person.Id.Value);
        var organisation = Rules.Organisation with { Desk = new Desk(new LocalText("de meldkamer", "the desk"), "088-123 45 67", desk) };
        var item = Agenda.Of(told.Case, Rules with { Organisation = organisation }, Calendar).Single(item => item.Chain == Agenda.Danger);
        Assert.Equal(Stranger.Person.Id, ((DangerEscalated)item.Event).Desk);

        var after = item.Event.Apply(told.Case, new Stamp(told.Case.Version + 1, item.DueAt, null));
        Assert.True(Access.May(Stranger, after, Permission.SeeDanger));
        Assert.False(Access.May(Stranger, told.Case, Permission.SeeDanger));
    }

    [Fact]
    public void D2_A_bot_that_slept_takes_one_round_when_it_wakes()
    {
        var told = Raised(DangerRoute.ManagerAndTeam, Line);
        told.Do(Actor.Bot, Night.AddHours(2), new TakeDueSteps());
        Assert.Equal(1, told.Case.Danger!.Rounds);
        Assert.Equal(Night.AddHours(2).AddMinutes(5), Agenda.When(told.Case, Agenda.Danger, Rules, Calendar));
    }

    [Fact]
    public void D2_Who_is_alarmed_late_may_confirm_and_nothing_else()
    {
        var told = Raised(DangerRoute.ManagerAndTeam, []);
        Rounds(told, 1);
        Assert.True(NameHelpers.IsDue(told.Case));
        told.Do(Actor.Bot, Night.AddMinutes(6), new NameHelpers([Adviser.Person, Employee.Person]));
        Assert.Equal([Adviser.Person], told.Case.Danger!.Helpers!);
        Assert.Equal([CaseRole.Alarmed], Access.RolesOf(Adviser, told.Case));
        Assert.False(Access.May(Adviser, told.Case, Permission.See));

        Assert.Null(told.Do(Adviser, Night.AddMinutes(7), new SeeDanger()));
        Assert.Equal(Adviser.Person, told.Case.Danger!.SeenBy);
    }

    [Fact]
    public void D2_That_somebody_was_warned_is_noted_once_and_what_is_shared_is_cut_whole()
    {
        var told = Raised(DangerRoute.ManagerAndTeam, Line);
        told.Do(Actor.Bot, Night, new NoteDelivered(true, [Manager.Person]));
        var version = told.Case.Version;
        told.Do(Actor.Bot, Night, new NoteDelivered(true, [Manager.Person]));
        Assert.Equal(version, told.Case.Version);
        Assert.NotNull(told.Case.Danger!.TeamWarnedAt);

        told.Do(Employee, Night, new ShareDanger("  in de hal ", new string('a', 7_999) + "\U0001F600"));
        Assert.Equal(("in de hal", new string('a', 7_999)), (told.Case.Danger!.Shared!.Where, told.Case.Danger.Shared.Told));
        Assert.IsType<NotAllowed>(told.Do(Stranger, Night, new ShareDanger("x", null)));
    }

    [Fact]
    public void D2_What_is_typed_after_sharing_comes_to_it_the_newest_is_never_lost_and_an_older_place_stays_as_old_as_it_is()
    {
        var told = Raised(DangerRoute.ManagerAndTeam, Line);
        told.Do(Employee, Night, new ShareDanger(null, "vooraf") { GoesOn = true });
        Assert.Null(told.Case.Danger!.Shared);

        told.Do(Employee, Night, new ShareDanger("in de hal", "een\n\ntwee"));
        told.Do(Employee, Night.AddMinutes(1), new ShareDanger(null, "drie") { GoesOn = true });
        told.Do(Employee, Night.AddMinutes(2), new ShareDanger(null, "drie") { GoesOn = true });
        Assert.Equal(
            new SharedInDanger(Night, "in de hal", "een\n\ntwee\n\ndrie") { ToldAt = Night.AddMinutes(1) },
            told.Case.Danger.Shared! with { By = null });

        told.Do(Employee, Night.AddMinutes(3), new ShareDanger("in de kelder", new string('a', 7_000)));
        told.Do(Employee, Night.AddMinutes(4), new ShareDanger(null, new string('b', 1_000)) { GoesOn = true });
        Assert.Equal((Night.AddMinutes(3), "in de kelder"), (told.Case.Danger.Shared!.At, told.Case.Danger.Shared.Where));
        Assert.Equal($"{new string('a', 7_000)}\n\n{new string('b', 1_000)}", told.Case.Danger.Shared.Told);
        Assert.True(ShareDanger.IsWhole(told.Case, new string('b', 1_000)));
        Assert.False(ShareDanger.IsWhole(told.Case, "drie"));

        told.Do(Employee, Night.AddMinutes(5), new EndDanger());
        told.Do(Employee, Night.AddMinutes(6), new ShareDanger(null, "na afloop") { GoesOn = true });
        Assert.DoesNotContain("na afloop", told.Case.Danger.Shared.Told, StringComparison.Ordinal);
    }

    private static CaseBuilder Raised(DangerRoute route, IReadOnlyList<EscalationStep>? line)
    {
        var told = new CaseBuilder(Employee, Employee.Person, Night, new RaiseDanger(route));
        if (line is not null)
        {
            told.Do(Actor.Bot, Night, new ResolveLine(RouteChoice.Open, null, line));
        }

        return told;
    }

    private static IReadOnlyList<DangerEscalated> Rounds(CaseBuilder told, int count)
    {
        for (var round = 0; round < count; round++)
        {
            told.Do(Actor.Bot, Agenda.When(told.Case, Agenda.Danger, Rules, Calendar)!.Value, new TakeDueSteps());
        }

        return [.. told.Events.Select(happened => happened.Event).OfType<DangerEscalated>()];
    }
}
