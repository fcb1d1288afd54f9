using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Nothing that happens to a report calls anybody off an alarm that goes on, ends it unseen, or speaks for who is in danger (D2).
/// </summary>
public sealed class AlarmHoldsTests
{
    private static readonly string[] CalledOff = ["Niet meer bij jou", "No longer with you"];
    private static readonly string[] Holds = ["Het alarm geldt nog", "The alarm still stands"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_A_manager_who_goes_is_not_called_off_when_the_report_is_sent_to_an_adviser(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await RaiseAlarmAsync(door, dutch);
        var manager = person.Manager;
        await manager.SaysAsync(dutch ? "taal nederlands" : "language english");
        await manager.ClicksAsync(OfficersVerbs.SeeDanger);
        await person.EventuallySeesAsync(dutch ? $"{manager.Name} heeft je alarm gezien" : $"{manager.Name} has seen your alarm");

        await ReportAsync(person, dutch, "adviser");
        await door.Fatima.EventuallySeesAsync("kun je nu lezen");
        Assert.Single(door.Fatima.Sees(), message => message.Says("kun je nu lezen"));

        var held = await manager.EventuallySeesAsync(Of(Holds, dutch));
        Assert.DoesNotContain(manager.Sees(), message => message.Says(Of(CalledOff, dutch)));
        Assert.Contains(
            person.Name, (await manager.PressAsync(held, held.Buttons.First(button => button.Verb == OfficersVerbs.Act))).Words,
            StringComparison.Ordinal);
        await person.ClicksAsync("own-safe");
        await manager.EventuallySeesAsync(dutch ? "zegt dat het gevaar voorbij is" : "says that the danger is over");
        await manager.EventuallySeesAsync(Of(CalledOff, dutch));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Whom_a_round_alarmed_is_not_called_off_when_the_manager_is_chosen_and_can_confirm_and_end_it(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var (person, deputy) = (Person(door, dutch), door.Person("Karim"));
        await person.Manager.SaysAsync("vervanger");
        await person.Manager.ClicksAsync("chat-deputy", new() { ["person"] = deputy.Id });
        await person.AlarmsAtOnceAsync(dutch);
        door.Move(FrontDoor.NextRound);
        await person.EventuallySeesAsync(deputy.Name);
        await deputy.EventuallySeesAsync("Gevaar");

        await ReportAsync(person, dutch, "manager");

        var held = await deputy.EventuallySeesAsync(Holds[0]);
        Assert.DoesNotContain(deputy.Sees(), message => message.Says(CalledOff[0]));
        await deputy.PressAsync(held, held.Buttons.First(button => button.Verb == OfficersVerbs.SeeDanger));
        await person.EventuallySeesAsync(dutch ? $"{deputy.Name} heeft je alarm gezien" : $"{deputy.Name} has seen your alarm");
        await deputy.ClicksAsync(OfficersVerbs.EndDanger);
        await person.EventuallySeesAsync(dutch ? $"Het is voorbij, zei {deputy.Name}" : $"It is over, said {deputy.Name}");
    }

    [Fact]
    public async Task D1_D2_A_route_that_is_chosen_on_the_own_card_calls_nobody_off_either()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var number = await sanne.ReportsAsync();
        await sanne.RaisesAlarmAsync(number);
        await sanne.Manager.EventuallySeesAsync("Gevaar nu");

        await sanne.ClicksAsync("own-route", on: number);
        Assert.True((await sanne.SubmitsAsync("own-route", new() { ["route"] = "Adviser" })).IsClosed);

        await sanne.Manager.EventuallySeesAsync(Holds[0]);
        await door.Fatima.EventuallySeesAsync(number);
        Assert.False(sanne.Manager.HasSeen(CalledOff[0]));
        await sanne.Manager.ClicksAsync(OfficersVerbs.SeeDanger);
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien");
    }

    /// <summary>
    /// An alarm that somebody confirmed and nobody ended is history after a day: it keeps nobody on a case that goes past them.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D1_D2_A_day_after_it_was_confirmed_an_alarm_keeps_nobody_on_a_case_that_goes_past_them(bool before)
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var number = await sanne.ReportsAsync();
        await sanne.RaisesAlarmAsync(number);
        await sanne.Manager.ClicksAsync(OfficersVerbs.SeeDanger);
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien");
        if (before)
        {
            door.Move(TimeSpan.FromHours(25));
        }

        await sanne.ClicksAsync("own-route", on: number);
        Assert.True((await sanne.SubmitsAsync("own-route", new() { ["route"] = "Adviser" })).IsClosed);
        await sanne.Manager.EventuallySeesAsync(before ? CalledOff[0] : Holds[0]);
        if (!before)
        {
            door.Move(TimeSpan.FromHours(25));
            await sanne.Manager.EventuallySeesAsync(CalledOff[0]);
        }

        var @case = Assert.Single(await door.CasesOfAsync(sanne));
        Assert.False(sanne.Manager.HasSeen(Holds[0]) && before);
        Assert.DoesNotContain(CaseRole.Alarmed, Access.RolesOf(new Actor(sanne.Manager.Known()), await door.NowAsync(@case)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_A_case_is_not_closed_over_an_alarm_that_goes_on(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch);
        await person.SaysAsync(dutch ? "hallo" : "hello");
        await door.Noor.SaysAsync(dutch ? "taal nederlands" : "language english");
        var @case = await door.ReportedAsync(person, null, "een bedreiging");
        @case = await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);
        await door.Noor.OpensAsync(OfficersVerbs.Close, @case);
        await person.SendsAsync("own-danger", @case, new() { ["route"] = nameof(DangerRoute.ManagerAndTeam) });

        var unseen = await CloseAsync(door, @case);
        Assert.Contains(
            dutch ? "een alarm dat nog niemand heeft bevestigd" : "an alarm that nobody has confirmed", unseen.Words,
            StringComparison.Ordinal);
        Assert.Contains("Het is opgelost.", unseen.Card!.ToJsonString(), StringComparison.Ordinal);
        await person.Manager.EventuallySeesAsync("Gevaar");
        await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);

        await person.Manager.PressesAsync(OfficersVerbs.SeeDanger, @case);
        Assert.Contains(person.Manager.Name, (await CloseAsync(door, @case)).Words, StringComparison.Ordinal);
        Assert.True((await door.NowAsync(@case)).IsOpen);

        await person.Manager.PressesAsync(OfficersVerbs.EndDanger, @case);
        Assert.True((await CloseAsync(door, @case)).IsClosed);
        Assert.Equal(Phase.Closed, (await door.NowAsync(@case)).Phase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Danger_on_the_form_of_a_case_that_has_ended_makes_a_new_case_and_warns(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch);
        await person.SaysAsync(dutch ? "hallo" : "hello");
        var @case = await door.ReportedAsync(person, null, "een bedreiging");
        await person.OpensAsync("own-danger", @case);
        @case = await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);
        @case = await door.DoAsync(@case, door.Noor, new CloseCase("Het is opgelost."), asOfficer: true);
        Assert.Equal(Phase.Closed, @case.Phase);

        var sent = await person.SendsAsync("own-danger", @case, new() { ["route"] = nameof(DangerRoute.TeamOnly) });

        Assert.Contains(dutch ? "Je sloeg alarm" : "You raised the alarm", sent.Words, StringComparison.Ordinal);
        await person.EventuallySeesAsync(dutch ? "Gewaarschuwd: het meldteam" : "Alerted: the response team");
        var fresh = Assert.Single(await door.CasesOfAsync(person), each => each.Id != @case.Id);
        Assert.Equal(DangerRoute.TeamOnly, fresh.Danger?.Route);
        await door.Noor.EventuallySeesAsync(fresh.Number.Value, DoorTeams.Monitoring);
        Assert.False(person.Manager.HasSeen("Gevaar"));
    }

    [Fact]
    public async Task D2_Who_comes_to_help_says_for_nobody_where_they_are_and_opens_none_of_their_words()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = await RaiseAlarmAsync(door, true);
        var @case = Assert.Single(await door.CasesOfAsync(sanne));
        await sanne.Manager.ClicksAsync(OfficersVerbs.SeeDanger);

        foreach (var helper in (DoorPerson[])[sanne.Manager, door.Noor])
        {
            await helper.PressesAsync("intake-share-danger", @case, new() { ["where"] = "parkeerdek Zuid" });
        }

        Assert.Null((await door.NowAsync(@case)).Danger!.Shared);
        var typed = await sanne.SaysAsync("hij loopt nu naar de kelder");
        Assert.Contains("Zij lezen nog niet wat je hier typt", typed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Zij lezen dit ook", typed.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("parkeerdek", (await sanne.Manager.ClicksAsync(OfficersVerbs.Act)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Of_long_words_those_who_were_warned_read_all_or_it_is_said_that_they_do_not(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await RaiseAlarmAsync(door, dutch);
        await person.ClicksAsync("intake-share-danger", new() { ["where"] = "Lindelaan 4" });
        var (place, line) = dutch
            ? ("achter de bakker", "hij zit nog steeds achter me aan ") : ("behind the bakery", "he is still coming after me ");

        var long1 = await person.SaysAsync($"{string.Concat(Enumerable.Repeat(line, 100))}{place}");
        Assert.Contains(dutch ? "Zij lezen dit ook" : "They can read this too", long1.Words, StringComparison.Ordinal);
        Assert.Contains(place, (await person.Manager.ClicksAsync(OfficersVerbs.Act)).Words, StringComparison.Ordinal);

        var tooLong = await person.SaysAsync(string.Concat(Enumerable.Repeat(line, 400)));
        Assert.Contains(dutch ? "Zij lezen hoe dit begint" : "They can read how this begins", tooLong.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dutch ? "Zij lezen dit ook" : "They can read this too", tooLong.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Words_that_wait_for_a_place_are_not_said_to_be_read_by_nobody_while_they_are_shared(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch);
        var number = await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await door.ReportedAsync(person, null, "nog een bedreiging");
        await person.RaisesAlarmAsync(number);
        await person.EventuallySeesAsync(dutch ? "Gewaarschuwd: het meldteam" : "Alerted: the response team");
        var alone = dutch ? "Niemand anders leest het" : "Nobody else reads it";
        var (first, second) = dutch
            ? ("hij loopt nu naar de kelder", "hij heeft een rode jas aan") : ("he walks to the basement now", "he is wearing a red coat");
        Assert.Contains(alone, (await person.SaysAsync(first)).Words, StringComparison.Ordinal);
        await person.ClicksAsync("intake-share-danger");

        var waits = await person.SaysAsync(second);

        Assert.Contains(dutch ? "Zij lezen dit ook" : "They can read this too", waits.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(alone, waits.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            dutch ? "leest niemand anders" : "is read by nobody else",
            (await person.SaysAsync(dutch ? "wie leest dit?" : "who reads this?")).Words, StringComparison.Ordinal);
    }

    private static async Task ReportAsync(DoorPerson person, bool dutch, string route)
    {
        await person.ClicksAsync(dutch ? "Vertel wat er gebeurt" : "Tell what is happening");
        await person.GoesToAsync("route");
        await person.ClicksAsync("intake-next", new() { ["route"] = route });
        await person.WalksOnAsync();
    }

    private static Task<DoorSeen> CloseAsync(FrontDoor door, Case @case) =>
        door.Noor.SendsAsync(OfficersVerbs.Close, @case, new() { ["reason"] = "Het is opgelost." });

    private static DoorPerson Person(FrontDoor door, bool dutch) =>
        door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private static async Task<DoorPerson> RaiseAlarmAsync(FrontDoor door, bool dutch)
    {
        var person = Person(door, dutch);
        await person.AlarmsAtOnceAsync(dutch);
        return person;
    }

    private static string Of(string[] words, bool dutch) => words[dutch ? 0 : 1];
}
