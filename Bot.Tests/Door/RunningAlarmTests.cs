namespace Weerbaar.Tests.Door;

/// <summary>
/// Words of danger while an alarm is raised already: whom to call, how the alarm stands, and a button that alerts again; never only
/// that the words were added (D2).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class RunningAlarmTests(Doorway doorway)
{
    private const string Again = "Waarschuw hen opnieuw";
    private const string Share = "Laat hen dit lezen";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("er is nog steeds gevaar", "draft")]
    [InlineData("hij trapt de deur in", "draft")]
    [InlineData("he is back", "draft")]
    [InlineData("he's back", "sent")]
    [InlineData("alarm", "draft")]
    [InlineData("alarm", "sent")]
    [InlineData("gevaar", "sent")]
    [InlineData("help help", "sent")]
    [InlineData("help", "sent")]
    [InlineData("hij trapt de deur in", "sent")]
    [InlineData("hij trapt de deur in", "paused")]
    public async Task D2_Words_of_danger_while_an_alarm_goes_on_say_how_it_stands(string words, string state)
    {
        var sanne = await RaiseAlarmAsync(state);
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");

        // News of the alarm may come in between: it has no buttons.
        var last = (await sanne.SaysAsync(words)).Messages.Last(message => message.Buttons.Count > 0);

        Assert.Contains("[Bel 112](tel:112)", last.Words, StringComparison.Ordinal);
        Assert.Contains("Gewaarschuwd: het meldteam", last.Words, StringComparison.Ordinal);
        Assert.Contains("Nog niemand heeft dit bevestigd", last.Words, StringComparison.Ordinal);
        Assert.Contains("Zo stond het op", last.Words, StringComparison.Ordinal);
        Assert.Equal(
            state == "paused" ? [Again, "Vertel wat er gebeurt", Share] : [Again, Share], last.Buttons.Select(button => button.Title));
    }

    [Fact]
    public async Task D2_To_alert_again_is_seen_by_those_who_are_alarmed_at_once_and_then_at_most_once_a_minute()
    {
        var sanne = await RaiseAlarmAsync("draft");
        var number = (await sanne.EventuallySeesAsync("Jouw melding")).Words.Split('\n')[0].Split(' ')[^1];
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: het meldteam");
        await sanne.SaysAsync("hij trapt de deur in");

        await sanne.ClicksAsync(Again);

        var news = await _door.Noor.EventuallySeesAsync($"Zaak {number}: opnieuw gemeld dat er gevaar is", DoorTeams.Monitoring);
        Assert.True(news.IsUrgent);
        await sanne.Manager.EventuallySeesAsync($"Zaak {number}: opnieuw gemeld dat er gevaar is");
        await _door.Noor.EventuallySeesAsync("1 keer gezegd dat er gevaar is", DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync("Je zei opnieuw dat er gevaar is");

        await sanne.SaysAsync("hij is binnen");
        await sanne.ClicksAsync(Again);
        await _door.Noor.EventuallySeesAsync("2 keer gezegd dat er gevaar is", DoorTeams.Monitoring);
        await Task.Delay(TimeSpan.FromSeconds(1)); // A message about it would come after the card.
        Assert.Single(_door.Noor.Sees(DoorTeams.Monitoring), message => message.Says($"Zaak {number}: opnieuw gemeld"));
    }

    [Fact]
    public async Task D2_After_somebody_confirmed_the_words_name_them_and_the_button_raises_the_alarm_anew()
    {
        var sanne = await RaiseAlarmAsync("sent");
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien (");

        var last = (await sanne.SaysAsync("hij is terug")).Messages.Last(message => message.Buttons.Count > 0);
        Assert.Contains($"{sanne.Manager.Name} heeft je alarm gezien", last.Words, StringComparison.Ordinal);
        var before = sanne.Manager.Sees().Count(message => message.Says("Gevaar nu: zaak"));
        await sanne.ClicksAsync(Again);

        await FrontDoor.EventuallyAsync(
            () => sanne.Manager.Sees().Count(message => message.Says("Gevaar nu: zaak")) > before, () => "The alarm was not raised anew.",
            TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task D2_What_is_typed_without_a_sign_of_danger_says_how_the_alarm_stands_too()
    {
        var sanne = await RaiseAlarmAsync("draft");
        await sanne.ClicksAsync("Vertel wat er gebeurt");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");

        var added = (await sanne.SaysAsync("de buurman heet Jansen")).Messages.Single(
            message => message.Says("Dit staat nu bij je melding"));

        Assert.Contains("tel:112", added.Words, StringComparison.Ordinal);
        Assert.Contains("Gewaarschuwd: het meldteam", added.Words, StringComparison.Ordinal);
        Assert.Contains(Again, added.Buttons.Select(button => button.Title));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_The_form_waits_under_an_alarm_until_they_ask_for_it_or_write_again(bool clicks)
    {
        var sanne = await RaiseAlarmAsync("draft");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam");
        Assert.DoesNotContain(sanne.Sees(), message => message.Says("Stap 1"));

        var seen = clicks ? await sanne.ClicksAsync("Vertel wat er gebeurt") : await sanne.SaysAsync("de buurman heet Jansen");

        Assert.Contains("Stap 1", seen.Messages[^1].Words, StringComparison.Ordinal);
        Assert.Contains(sanne.Sees(), message => message.Buttons.Any(button => button.Title == "Vertel wat er gebeurt"));
    }

    private async Task<DoorPerson> RaiseAlarmAsync(string state)
    {
        var sanne = _door.Person("Sanne");
        if (state == "sent")
        {
            await sanne.ReportsAsync();
            await sanne.EventuallySeesAsync("Jouw melding");
            await sanne.ClicksAsync("Er is nu gevaar", on: "Jouw melding");
            await sanne.SubmitsAsync("Sla alarm");
            return sanne;
        }

        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        if (state == "paused")
        {
            await sanne.SaysAsync("stop");
        }

        return sanne;
    }
}
