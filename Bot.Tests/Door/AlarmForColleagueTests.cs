namespace Weerbaar.Tests.Door;

/// <summary>An alarm comes first, and only then does the form say that it is about a colleague (D1, D2).</summary>
public sealed class AlarmForColleagueTests
{
    private const string Worried = "Een collega maakt zich zorgen om jou";

    [Fact]
    public async Task D1_A_colleague_named_after_an_alarm_gets_a_card_of_their_own_and_the_reporter_keeps_only_the_reporters()
    {
        await using var door = await FrontDoor.StartAsync();
        var (liam, sanne) = (door.Person("Liam"), door.Person("Sanne"));
        await AlarmsAsync(liam);
        var alarm = await liam.EventuallySeesAsync("Je alarm is verstuurd");
        await liam.Manager.ClicksAsync("Gezien, ik ga erop af");

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

        var manager = await liam.Manager.EventuallySeesAsync($"{liam.Name} sloeg alarm. Over wie het gaat, staat hier nog niet: bel {liam.Name}.");
        Assert.DoesNotContain("organisatie", manager.Words, StringComparison.Ordinal);
        var channel = await door.Noor.EventuallySeesAsync("Over wie het gaat, staat hier nog niet. Bel wie alarm sloeg.", DoorTeams.Monitoring);
        Assert.DoesNotContain(liam.Name, channel.Words, StringComparison.Ordinal);
        var dialog = await door.Noor.ClicksAsync("Wie is het, en bellen", channel: DoorTeams.Monitoring);
        Assert.Contains($"Over wie het gaat, staat hier nog niet: bel {liam.Name}", dialog.Words, StringComparison.Ordinal);

        await SendsAboutAsync(liam, sanne);
        var named = await sanne.Manager.EventuallySeesAsync("Melding van online agressie. Het gaat om");
        Assert.Contains(sanne.Name, named.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Over wie het gaat, staat hier nog niet", named.Words, StringComparison.Ordinal);
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
