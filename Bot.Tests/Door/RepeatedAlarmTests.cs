namespace Weerbaar.Tests.Door;

/// <summary>
/// While an alarm goes on one whole card says how it stands; what they type after it is answered with a line, and always with 112. Nothing
/// else that could be clicked hides the alarm: no question about a new report, no ordinary card about danger (D2).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class RepeatedAlarmTests(Doorway doorway)
{
    private const string Again = "Waarschuw hen opnieuw";
    private const string Whole = "Zo stond het op";

    private static readonly string[] Lines = ["hij trapt de deur in", "hij is binnen", "nu staat hij in de hal met een mes"];

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("draft")]
    [InlineData("sent")]
    [InlineData("two cases")]
    public async Task D2_Several_lines_of_danger_bring_one_whole_card_and_each_answer_has_112(string state)
    {
        var sanne = await RaiseAlarmAsync(state);
        Assert.Contains(Whole, (await sanne.SaysAsync(Lines[0])).Words, StringComparison.Ordinal);

        foreach (var line in Lines[1..])
        {
            var seen = await sanne.SaysAsync(line);
            Assert.Contains("[112](tel:112)", seen.Words, StringComparison.Ordinal);
            Assert.Contains("Gewaarschuwd: het meldteam", seen.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(Whole, seen.Words, StringComparison.Ordinal);
            Assert.Single(seen.Buttons, Again);
            Assert.NotEmpty(await _door.FindAsync(line));
        }
    }

    [Fact]
    public async Task D2_The_whole_card_comes_again_once_something_changed_and_after_five_minutes()
    {
        await using var alone = await FrontDoor.StartAsync();
        var sanne = alone.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam, " + sanne.Manager.Name);
        await sanne.SaysAsync(Lines[0]);
        Assert.DoesNotContain(Whole, (await sanne.SaysAsync(Lines[1])).Words, StringComparison.Ordinal);

        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien (");
        var changed = await sanne.SaysAsync(Lines[2]);
        Assert.Contains($"{sanne.Manager.Name} heeft je alarm gezien (", changed.Words, StringComparison.Ordinal);
        Assert.Contains(Whole, changed.Words, StringComparison.Ordinal);

        alone.Move(TimeSpan.FromMinutes(5.1));
        Assert.Contains(Whole, (await sanne.SaysAsync("hij is terug")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_While_an_alarm_goes_on_nobody_is_asked_to_begin_a_new_report()
    {
        var sanne = await RaiseAlarmAsync("sent");

        foreach (var words in new[] { Lines[0], "hij schrijft ook dat ik een hoer ben" })
        {
            var seen = await sanne.SaysAsync(words);
            Assert.Contains("Toegevoegd aan je melding", seen.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Is dit iets nieuws", seen.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Nieuwe melding", seen.Buttons);
        }

        await sanne.SendsAsync(DoorFile.Picture());
        await sanne.EventuallySeesAsync("Toegevoegd aan je melding");
        Assert.False(sanne.HasSeen("Is dit iets nieuws"));
    }

    [Fact]
    public async Task D2_Danger_pressed_at_a_step_of_the_form_shows_the_alarm_that_goes_on()
    {
        var sanne = await RaiseAlarmAsync("draft");
        await sanne.ClicksAsync("Vertel wat er gebeurt");

        var seen = await sanne.ClicksAsync("intake-step-danger");

        Runs(seen);
        await sanne.ClicksAsync(Again);
        await _door.Noor.EventuallySeesAsync("1 keer gezegd dat er gevaar is", DoorTeams.Monitoring);
    }

    [Theory]
    [InlineData("melden")]
    [InlineData("chat-report")]
    [InlineData("intake-begin")]
    public async Task D2_Who_begins_another_report_reads_first_how_the_alarm_stands_and_can_go_on(string way)
    {
        var sanne = await RaiseAlarmAsync("sent");

        var seen = way == "melden" ? await sanne.SaysAsync(way) : await sanne.PressesAsync(way);

        Runs(seen);
        var tell = DoorCard.Buttons(seen.Card).Concat(seen.Messages.SelectMany(message => message.Buttons)).Single(
            button => button.Title == "Vertel wat er gebeurt");
        var on = await sanne.InvokeAsync(sanne.Chat, null, InvokeNames.CardAction, DoorActivities.Execute(tell, tell.Data(null)));
        Assert.Contains("intake-next", on.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
    }

    [Fact]
    public async Task D2_D43_Others_who_write_that_they_should_kill_themselves_bring_113_in_an_alarm_too()
    {
        var sanne = await RaiseAlarmAsync("draft");
        await sanne.SaysAsync(Lines[0]);

        var seen = await sanne.SaysAsync("hij schrijft dat ik zelfmoord moet plegen");

        Assert.Contains("0800-0113", seen.Words, StringComparison.Ordinal);
        Assert.Contains("tel:112", seen.Words, StringComparison.Ordinal);
    }

    private static void Runs(DoorSeen seen)
    {
        Assert.Contains("tel:112", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Gewaarschuwd: het meldteam", seen.Words, StringComparison.Ordinal);
        Assert.Contains(Again, seen.Buttons);
        Assert.DoesNotContain("Nu geen gevaar", seen.Buttons);
    }

    private async Task<DoorPerson> RaiseAlarmAsync(string state)
    {
        var sanne = _door.Person("Sanne");
        if (state == "draft")
        {
            await sanne.SaysAsync("ik word online bedreigd");
            await sanne.ClicksAsync("intake-danger");
        }
        else if (state == "two cases")
        {
            await _door.ReportedAsync(sanne, null, "iets anders");
            await sanne.RaisesAlarmAsync((await _door.ReportedAsync(sanne, null, "ik word online bedreigd")).Number.Value);
        }
        else
        {
            await sanne.RaisesAlarmAsync(await sanne.ReportsAsync());
        }

        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");
        return sanne;
    }
}
