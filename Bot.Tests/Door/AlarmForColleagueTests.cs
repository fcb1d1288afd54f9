namespace Weerbaar.Tests.Door;

/// <summary>An alarm comes first, and only then does the form say that it is about a colleague (D1, D2).</summary>
public sealed class AlarmForColleagueTests
{
    private const string Safe = "Mijn collega is veilig";
    private const string OwnSafe = "Ik ben veilig";
    private const string Worried = "Een collega maakt zich zorgen om jou";

    [Fact]
    public async Task D1_A_colleague_named_after_an_alarm_gets_a_card_of_their_own_and_the_reporter_keeps_only_the_reporters()
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await AlarmsAsync(liam);
        var alarm = await liam.EventuallySeesAsync("Je melding zelf is nog niet af");
        await liam.Manager.ClicksAsync("Gezien, ik ga erop af");
        await liam.EventuallySeesAsync("gaat erop af");

        var sent = await SendsAboutAsync(liam, sanne);

        var told = await sanne.EventuallySeesAsync(Worried);
        Assert.Contains("Kies wie beslist", told.Buttons.Select(button => button.Title));
        Assert.Contains(Worried, sanne.Sees()[0].Words, StringComparison.Ordinal);
        Assert.Contains("Je collega hoort dit eerst", sent, StringComparison.Ordinal);
        var own = await liam.EventuallySeesAsync("Je melding over een collega");
        Assert.Equal(alarm.Id, own.Id);
        Assert.DoesNotContain(liam.Sees(), message => message.Says(Worried) || message.Says("Niet meer bij jou"));
        Assert.Single(liam.Sees(), message => message.Says("Je melding over een collega"));

        await sanne.ClicksAsync("Kies wie beslist", on: Worried);
        await sanne.SubmitsAsync("Zo doen we het", new() { ["route"] = "Adviser" });
        await door.Fatima.EventuallySeesAsync(sanne.Name);
    }

    [Fact]
    public async Task D2_Until_the_form_says_whom_an_alarm_is_about_nothing_says_that_it_is_the_organisation()
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await AlarmsAsync(liam);

        var manager =
            await liam.Manager.EventuallySeesAsync($"{liam.Name} sloeg alarm. Over wie het gaat, staat hier nog niet: bel {liam.Name}.");
        Assert.DoesNotContain("organisatie", manager.Words, StringComparison.Ordinal);
        var channel =
            await door.Noor.EventuallySeesAsync("Over wie het gaat, staat hier nog niet. Bel wie alarm sloeg.", DoorTeams.Monitoring);
        Assert.DoesNotContain(liam.Name, channel.Words, StringComparison.Ordinal);
        var dialog = await door.Noor.ClicksAsync("Wie is het, en bellen", channel: DoorTeams.Monitoring);
        Assert.Contains($"Over wie het gaat, staat hier nog niet: bel {liam.Name}", dialog.Words, StringComparison.Ordinal);

        await SendsAboutAsync(liam, sanne);
        var named = await sanne.Manager.EventuallySeesAsync("Melding van online agressie. Het gaat om");
        Assert.Contains(sanne.Name, named.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Over wie het gaat, staat hier nog niet", named.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_For_a_colleague_every_card_asks_whether_the_colleague_is_safe_and_the_reporters_word_is_told_as_theirs()
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await AlarmsAsync(liam);
        await liam.EventuallySeesAsync("Je melding zelf is nog niet af");
        Assert.Equal(2, liam.Sees().Count(message => message.Buttons.Any(button => button.Title == Safe)));
        Assert.Equal([Safe], (await liam.SaysAsync("nu geen gevaar")).Messages[^1].Buttons.Select(button => button.Title));
        Assert.DoesNotContain(liam.Sees(), message => message.Buttons.Any(button => button.Title == OwnSafe));

        await SendsAboutAsync(liam, sanne);
        await sanne.EventuallySeesAsync(Worried);
        await liam.ClicksAsync(Safe, on: "Is je collega nu veilig?");

        await door.Noor.EventuallySeesAsync(
            "wie alarm sloeg, zegt dat de collega veilig is. Bel de medewerker om het zeker te weten.", DoorTeams.Monitoring);
        await sanne.Manager.EventuallySeesAsync(
            $"{liam.Name} sloeg alarm en zegt dat de collega veilig is. Bel de medewerker om het zeker te weten.");
        await sanne.Manager.EventuallySeesAsync("Voorbij sinds");
        await sanne.EventuallySeesAsync("De collega die alarm voor je sloeg, zegt dat je veilig bent. Klopt dat niet? Bel 112");
        await sanne.EventuallySeesAsync("Een collega sloeg alarm voor jou en zegt nu dat je veilig bent");
        Assert.False(sanne.HasSeen(liam.Name));
        Assert.False(door.Noor.HasSeen("zegt veilig te zijn", DoorTeams.Monitoring));
    }

    [Fact]
    public async Task D2_An_old_button_that_says_I_am_safe_ends_no_alarm_that_turns_out_to_be_a_colleagues()
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await liam.SaysAsync("er staat iemand voor de deur");
        await liam.ClicksAsync("Alarm: leidinggevende en meldteam");
        await liam.EventuallySeesAsync("Je alarm is aangekomen bij");
        await SendsAboutAsync(liam, sanne);
        await sanne.EventuallySeesAsync(Worried);

        var asked = await liam.ClicksAsync(OwnSafe, on: "Je sloeg alarm: ");

        Assert.Contains("Is je collega nu veilig?", asked.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Gevaar nu", (await door.Noor.EventuallySeesAsync("Nog niemand heeft dit bevestigd", DoorTeams.Monitoring)).Words,
            StringComparison.Ordinal);
    }

    /// <summary>Who was called to it may be on the way: nothing calls them off before it is over, and then they read that.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_A_manager_who_was_called_to_an_alarm_of_another_line_is_not_called_off_while_it_goes_on(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await liam.Manager.SaysAsync(dutch ? "taal nederlands" : "language english");
        await AlarmsAsync(liam);
        await SendsAboutAsync(liam, sanne);

        var card =
            await liam.Manager.EventuallySeesAsync(
                dutch ? "Over de melding beslist iemand anders" : "Someone else decides about the report");
        await sanne.Manager.EventuallySeesAsync("Gevaar");
        Assert.False(liam.Manager.HasSeen(dutch ? "Niet meer bij jou" : "No longer with you"));
        Assert.Contains("triage-see-danger", card.Buttons.Select(button => button.Verb));
        Assert.Contains(sanne.Name, (await liam.Manager.ClicksAsync("triage-act")).Words, StringComparison.Ordinal);

        await sanne.Manager.ClicksAsync("triage-see-danger");
        await liam.Manager.EventuallySeesAsync(
            dutch ? $"{sanne.Manager.Name} heeft het alarm gezien" : $"{sanne.Manager.Name} has seen the alarm");
        await sanne.Manager.ClicksAsync("triage-end-danger");
        await liam.Manager.EventuallySeesAsync(dutch ? "zegt dat het gevaar voorbij is" : "says that the danger is over");
        await liam.Manager.EventuallySeesAsync(dutch ? "Je hoeft niets te doen" : "You don't need to do anything");
    }

    private static async Task AlarmsAsync(DoorPerson liam)
    {
        await liam.SaysAsync("mijn collega wordt online bedreigd");
        await liam.ClicksAsync("Alarm: leidinggevende en meldteam");
        await liam.EventuallySeesAsync("Je alarm is aangekomen bij");
    }

    private static async Task<string> SendsAboutAsync(DoorPerson liam, DoorPerson sanne)
    {
        await liam.ClicksAsync("Vertel wat er gebeurt");
        await liam.ClicksAsync("intake-next", new() { ["about"] = "Colleague", ["colleague"] = sanne.Id });
        return (await liam.WalksOnAsync()).Words;
    }
}
