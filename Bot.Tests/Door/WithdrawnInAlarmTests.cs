namespace Weerbaar.Tests.Door;

/// <summary>An alarm outlives the report: withdrawing, throwing away or not wanting to report says nothing about danger (D2).</summary>
public sealed class WithdrawnInAlarmTests
{
    private const string Safe = "Ik ben veilig";

    [Fact]
    public async Task D2_A_report_that_is_withdrawn_takes_no_alarm_with_it_which_goes_on_until_somebody_confirms()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var number = await RaiseAlarmAsync(sanne);

        var dialog = await sanne.ClicksAsync("Intrekken", on: "Jouw melding");
        Assert.Contains("Je alarm gaat door, ook als je je melding intrekt", dialog.Words, StringComparison.Ordinal);
        await sanne.SubmitsAsync("Ja, trek in", []);

        var told =
            await sanne.Manager.EventuallySeesAsync(
                $"De melding bij zaak {number} is ingetrokken, maar het alarm gaat door. Open de kaart en bel.");
        Assert.True(told.IsUrgent);
        await door.Noor.EventuallySeesAsync($"De melding bij zaak {number} is ingetrokken, maar het alarm gaat door", DoorTeams.Monitoring);
        var channel = await door.Noor.EventuallySeesAsync("De melding is ingetrokken, het alarm niet.", DoorTeams.Monitoring);
        Assert.Contains("Gevaar nu", channel.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Gezien, ik ga erop af", "Wie is het, en bellen", "Bekijk details"], channel.Buttons.Select(button => button.Title));
        var own = await sanne.EventuallySeesAsync("Het alarm gaat door tot iemand zegt dat het veilig is");
        Assert.Contains(own.Buttons, button => button.Title == Safe);
        Assert.DoesNotContain(own.Buttons, button => button.Title == "Iets toevoegen");

        door.Move(TimeSpan.FromMinutes(5.1));
        await sanne.EventuallySeesAsync("Ik waarschuw nu ook Dirk de Directeur");
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien");
        Assert.Contains(sanne.Name, (await sanne.Manager.ClicksAsync("Wie is het, en bellen")).Words, StringComparison.Ordinal);

        await sanne.ClicksAsync(Safe, on: "Jouw melding");
        await sanne.Manager.EventuallySeesAsync(
            $"Zaak {number}: {sanne.Name} zegt dat het gevaar voorbij is. Bel de medewerker om het zeker te weten.");
        await sanne.EventuallySeesAsync("Je hebt deze melding ingetrokken. Gebeurt er weer iets?");
        Assert.False(sanne.Manager.HasSeen("Je hoeft niets te doen"));

        door.Move(TimeSpan.FromDays(1.1));
        await FrontDoor.EventuallyAsync(
            () => !sanne.Manager.Sees().Any(message => message.Buttons.Any(button => button.Title == "Wie is het, en bellen")),
            () => "The case has not ended.",
            TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task D2_Who_withdraws_and_says_to_be_safe_ends_the_alarm_and_is_called()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        var number = await RaiseAlarmAsync(sanne);

        await sanne.ClicksAsync("Intrekken", on: "Jouw melding");
        await sanne.SubmitsAsync("Ja, trek in", new() { ["safe"] = "yes" });

        await sanne.Manager.EventuallySeesAsync(
            $"Zaak {number}: {sanne.Name} zegt dat het gevaar voorbij is. Bel de medewerker om het zeker te weten.");
        await sanne.Manager.EventuallySeesAsync($"De melding bij zaak {number} is ingetrokken.");
        Assert.False(sanne.Manager.HasSeen("Je hoeft niets te doen"));
        Assert.False(sanne.Manager.HasSeen("maar het alarm gaat door"));
    }

    [Fact]
    public async Task D2_A_draft_thrown_away_or_no_wish_to_report_says_that_the_alarm_was_sent_and_goes_on()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");

        var asked = await sanne.SaysAsync("ik wil geen melding doen");
        Assert.DoesNotContain("Er is nog niets verstuurd", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Je sloeg alarm, maar je melding is nog niet verstuurd.", asked.Words, StringComparison.Ordinal);
        Assert.Contains("loopt nog", asked.Words, StringComparison.Ordinal);

        var erased = await sanne.ClicksAsync("chat-erase-draft");
        Assert.Contains("Je concept is weg, je alarm niet.", erased.Words, StringComparison.Ordinal);
        Assert.Contains("loopt nog", (await sanne.SaysAsync("ik wil geen melding doen")).Words, StringComparison.Ordinal);
        await sanne.ClicksAsync(Safe, on: "Je concept is weg");
        await sanne.Manager.EventuallySeesAsync($"{sanne.Name} zegt dat het gevaar voorbij is. Bel");
    }

    private static async Task<string> RaiseAlarmAsync(DoorPerson sanne)
    {
        var number = await sanne.ReportsAsync();
        await sanne.ClicksAsync("Er is nu gevaar", on: "Jouw melding");
        await sanne.SubmitsAsync("Sla alarm", new() { ["route"] = "ManagerAndTeam" });
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: het meldteam, " + sanne.Manager.Name);
        return number;
    }
}
