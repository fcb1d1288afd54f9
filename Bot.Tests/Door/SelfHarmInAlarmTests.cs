namespace Weerbaar.Tests.Door;

/// <summary>
/// Words that sound like self-harm while an alarm goes on may say how it is there: how the alarm stands and 112 come first, 113 stands
/// too, and no word is thrown away (D2, D43).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class SelfHarmInAlarmTests(Doorway doorway)
{
    private const string Own = "ik wil niet meer leven";
    private const string OfColleague = "ze zit huilend op de wc en wil er niet meer zijn";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("mijn collega wordt online bedreigd", OfColleague, true)]
    [InlineData("ik word online bedreigd", Own, true)]
    [InlineData("I am being threatened online", "i want to kill myself", false)]
    public async Task D2_D43_With_the_report_open_they_are_in_it_with_a_button_that_takes_them_out(string threat, string words, bool dutch)
    {
        var person = await RaiseAlarmAsync(threat, dutch);

        var seen = await person.SaysAsync(words);

        FirstTheAlarm(seen, dutch);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
        await person.ClicksAsync("intake-undo");
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData("ik wil niet meer leven sinds gisteren", true)]
    [InlineData("mijn collega wil niet meer leven sinds gisteren", true)]
    [InlineData("i want to kill myself since yesterday", false)]
    public async Task D2_D43_After_sending_they_wait_and_one_click_puts_them_where_they_belong(string words, bool dutch)
    {
        var person = _door.Person("Sanne", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("own-danger");
        await person.SubmitsAsync(dutch ? "Sla alarm" : "Raise the alarm");
        await person.EventuallySeesAsync(dutch ? "Gewaarschuwd: het meldteam" : "Alerted: the response team");

        var seen = await person.SaysAsync(words);

        FirstTheAlarm(seen, dutch);
        Assert.Contains(dutch ? "Niemand anders leest het" : "Nobody else reads it", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
        await person.ClicksAsync("chat-add-pending");
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D2_D43_In_a_paused_report_they_wait_too()
    {
        var sanne = await RaiseAlarmAsync("ik word online bedreigd", dutch: true);
        await sanne.SaysAsync("stop");

        FirstTheAlarm(await sanne.SaysAsync(Own), dutch: true);

        Assert.NotEmpty(await _door.FindAsync(Own));
    }

    [Fact]
    public async Task D2_D43_Typed_in_a_field_of_the_form_or_written_over_an_older_message_the_alarm_comes_first_as_well()
    {
        var sanne = await _door.AtQuestionAsync("what", true);
        await sanne.ClicksAsync("intake-step-danger");
        await sanne.ClicksAsync("Alarm: leidinggevende en meldteam");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");

        await sanne.ClicksAsync("intake-next", new() { ["what"] = Own });
        FirstTheAlarm(new DoorSeen([await sanne.EventuallySeesAsync("0800-0113")]), dutch: true);

        await sanne.SendsRawAsync(new() { ["id"] = "1700000000001", ["text"] = "de buurman heet Jansen" });
        var edited = await sanne.EditsAsync("1700000000001", "ik wil niet meer verder leven zo");
        FirstTheAlarm(edited, dutch: true);
        Assert.Contains($"person-{sanne.Id}/draft", await _door.FindAsync("ik wil niet meer verder leven zo"));
    }

    [Fact]
    public async Task D2_D43_Nobody_for_now_says_that_the_alarm_goes_on()
    {
        var sanne = await RaiseAlarmAsync("ik word online bedreigd", dutch: true);
        await sanne.SaysAsync(Own);

        var alone = await sanne.ClicksAsync("Nu niemand");

        Assert.Contains("Je alarm loopt nog", alone.Words, StringComparison.Ordinal);
        Assert.Contains("tel:112", alone.Words, StringComparison.Ordinal);
    }

    private async Task<DoorPerson> RaiseAlarmAsync(string threat, bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(threat);
        await person.ClicksAsync("intake-danger");
        await person.EventuallySeesAsync(dutch ? "Gewaarschuwd: het meldteam" : "Alerted: the response team");
        return person;
    }

    private static void FirstTheAlarm(DoorSeen seen, bool dutch)
    {
        // News of the alarm may come in between: it has no buttons.
        var first = seen.Messages.First(message => message.Buttons.Count > 0);
        Assert.Contains(dutch ? "[Bel 112](tel:112)" : "[Call 112](tel:112)", first.Words, StringComparison.Ordinal);
        Assert.True(first.Says(dutch ? "Gewaarschuwd: het meldteam" : "Alerted: the response team"), first.Words);
        Assert.Contains("0800-0113", first.Words, StringComparison.Ordinal);
        Assert.Contains(dutch ? "Waarschuw hen opnieuw" : "Alert them again", first.Buttons.Select(button => button.Title));
        Assert.False(seen.Says(dutch ? "niet bij een melding gezet" : "not put it in a report"), seen.Words);
        Assert.False(seen.Says(dutch ? "Ik waarschuw niemand" : "I won't alert anyone"), seen.Words);
    }
}
