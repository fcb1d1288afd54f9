namespace Weerbaar.Tests.Door;

/// <summary>A second alarm of one case: who confirmed the first is not told that nobody did, and the history has both (D2).</summary>
public sealed class SecondAlarmTests
{
    [Fact]
    public async Task D2_Who_confirmed_the_first_reads_that_it_is_the_new_alarm_that_nobody_confirmed_and_the_details_have_two()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.ReportsAsync();
        await sanne.ClicksAsync("own-danger");
        await sanne.SubmitsAsync("Sla alarm");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam, " + sanne.Manager.Name);
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien (");

        await sanne.SaysAsync("hij is terug");
        await sanne.ClicksAsync("Waarschuw hen opnieuw");
        await sanne.Manager.EventuallySeesAsync("Dit nieuwe alarm heeft nog niemand bevestigd");
        door.Move(FrontDoor.NextRound);

        await sanne.Manager.EventuallySeesAsync("het nieuwe alarm heeft nog niemand gezien");
        var card = await sanne.Manager.EventuallySeesAsync("Dit nieuwe alarm is niet op tijd bevestigd");
        Assert.Contains($"Eerder ging {sanne.Manager.Name} erop af", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            sanne.Manager.Sees(), message => message.Says("Niemand bevestigde op tijd") || message.Says("Nog niemand heeft"));

        await sanne.ClicksAsync("Ik ben veilig", on: "Jouw melding");
        await sanne.Manager.EventuallySeesAsync("Dit laatste alarm had niemand bevestigd");
        var details = (await door.Noor.ClicksAsync("Bekijk details", channel: DoorTeams.Monitoring)).Words;
        Assert.Equal(2, details.Split($", van {sanne.Name}.").Length - 1);
        Assert.Contains($"{sanne.Manager.Name} bevestigde het: ", details, StringComparison.Ordinal);
        Assert.Contains($"Niemand bevestigde het. {sanne.Name} zei dat het voorbij is: ", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_An_adviser_who_is_on_the_way_and_the_place_that_was_shared_belong_to_the_next_alarm_too()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne", hasManager: false);
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        door.Move(FrontDoor.NextRound);
        await sanne.EventuallySeesAsync($"Je alarm is aangekomen bij: {door.Fatima.Name}");
        await sanne.ClicksAsync("Laat hen dit lezen", new() { ["where"] = "Lindelaan 4" });
        await door.Fatima.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{door.Fatima.Name} heeft je alarm gezien");

        await sanne.SaysAsync("hij staat nu voor mijn deur");
        await sanne.ClicksAsync("Waarschuw hen opnieuw");

        await door.Fatima.EventuallySeesAsync("Dit nieuwe alarm heeft nog niemand bevestigd");
        Assert.DoesNotContain(door.Fatima.Sees(), message => message.Says("Niet meer bij jou"));
        Assert.Contains("Lindelaan 4", (await door.Fatima.ClicksAsync("Wie is het, en bellen")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_The_team_reads_who_said_that_it_is_over_without_a_name_of_the_line()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.Manager.ClicksAsync("Het gevaar is voorbij");

        var told = await door.Noor.EventuallySeesAsync("de leidinggevende zegt dat het gevaar voorbij is", DoorTeams.Monitoring);
        await door.Noor.EventuallySeesAsync("Voorbij, zei de leidinggevende op", DoorTeams.Monitoring);
        Assert.DoesNotContain(sanne.Manager.Name, told.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_112_stands_on_the_case_card_as_long_as_an_alarm_goes_on(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = door.Person("Sanne", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("own-danger");
        await person.SubmitsAsync(dutch ? "Sla alarm" : "Raise the alarm");

        await CallsAsync(dutch ? "Gewaarschuwd: het meldteam, " : "Alerted: the response team, ");
        door.Move(FrontDoor.NextRound);
        await CallsAsync("Dirk de Directeur");
        await person.Manager.ClicksAsync("Gezien, ik ga erop af");
        await CallsAsync(dutch ? $"{person.Manager.Name} heeft je alarm gezien (" : $"{person.Manager.Name} has seen your alarm (");
        door.Move(TimeSpan.FromHours(3));
        await door.Noor.ClicksAsync("triage-claim", channel: DoorTeams.Monitoring);
        await CallsAsync(door.Noor.Name);
        await person.ClicksAsync(dutch ? "Ik ben veilig" : "I am safe", on: dutch ? "Jouw melding" : "Your report");
        await person.EventuallySeesAsync(dutch ? "Het is voorbij, zei je zelf" : "It is over, as you said yourself");

        Task CallsAsync(string words) => FrontDoor.EventuallyAsync(
            () => person.Sees()
                .Any(message => message.Card is not null && message.Says(dutch ? "Jouw melding" : "Your report") && message.Says(words)
                && message.Says(dutch ? "Ben je in gevaar? Bel [112](tel:112)" : "Are you in danger? Call [112](tel:112)")),
            () => $"112 does not stand beside '{words}':\n{string.Join("\n---\n", person.Sees().Select(message => message.Words))}",
            TimeSpan.FromSeconds(20));
    }
}
