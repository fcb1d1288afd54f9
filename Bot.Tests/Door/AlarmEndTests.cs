namespace Weerbaar.Tests.Door;

/// <summary>
/// An alarm ends by a click, of who is safe or of who came to help; never by words alone, and it can be raised again (D2).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class AlarmEndTests(Doorway doorway)
{
    private const string Safe = "Ik ben veilig";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("the alerted card")]
    [InlineData("their own card")]
    [InlineData("hij is nu weg")]
    [InlineData("I'm safe now")]
    [InlineData("he left")]
    [InlineData("nu geen gevaar")]
    public async Task D2_Who_says_to_be_safe_by_a_click_ends_the_alarm_and_everybody_reads_it_in_the_past(string how)
    {
        var sanne = await RaiseAlarmAsync();
        var number = await NumberAsync(sanne);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij: het meldteam, " + sanne.Manager.Name);

        if (how.StartsWith("the ", StringComparison.Ordinal) || how.StartsWith("their ", StringComparison.Ordinal))
        {
            await sanne.ClicksAsync(Safe, on: how == "their own card" ? "Jouw melding" : "Je sloeg alarm: ");
        }
        else
        {
            var asked = (await sanne.SaysAsync(how)).Messages[^1];
            Assert.Equal([Safe], asked.Buttons.Select(button => button.Title));
            Assert.Contains(
                "Gevaar nu", (await _door.Noor.EventuallySeesAsync($"Zaak {number}\n", DoorTeams.Monitoring)).Words,
                StringComparison.Ordinal);
            await sanne.ClicksAsync(Safe, on: "Ben je nu veilig?");
        }

        var channel = await _door.Noor.EventuallySeesAsync($"Zaak {number}\nGevaar gemeld op", DoorTeams.Monitoring);
        Assert.Contains("wie alarm sloeg, zegt veilig te zijn", channel.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Gevaar nu", channel.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("nu gevaar", channel.Words, StringComparison.Ordinal);
        var manager = await sanne.Manager.EventuallySeesAsync("wie alarm sloeg, zegt veilig te zijn");
        Assert.DoesNotContain("Gevaar nu", manager.Words, StringComparison.Ordinal);
        var own = await sanne.EventuallySeesAsync("Het is voorbij, zei je zelf");
        Assert.DoesNotContain("Dan waarschuw ik", own.Words, StringComparison.Ordinal);
        var told =
            await _door.Noor.EventuallySeesAsync(
                $"Zaak {number}: wie alarm sloeg, zegt dat het gevaar voorbij is. Bel", DoorTeams.Monitoring);
        Assert.False(told.IsUrgent);
        Assert.False(
            (await sanne.Manager.EventuallySeesAsync($"Zaak {number}: {sanne.Name} zegt dat het gevaar voorbij is. Bel")).IsUrgent);

        await FrontDoor.EventuallyAsync(
            () => !sanne.Sees().Any(message => message.Says("Jouw melding") && message.Buttons.Any(button => button.Title == Safe)),
            () => "The card still asks.", TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task D2_After_the_end_nobody_is_alerted_further_and_the_alarm_can_be_raised_again()
    {
        await using var alone = await FrontDoor.StartAsync();
        var sanne = alone.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        var over = await sanne.ClicksAsync(Safe, on: "Je sloeg alarm: ");
        Assert.Contains("Je alarm is gestopt", over.Words, StringComparison.Ordinal);
        Assert.Contains("tel:112", over.Words, StringComparison.Ordinal);

        alone.Move(TimeSpan.FromMinutes(11));
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(sanne.HasSeen("Nog niemand heeft je alarm bevestigd"));
        Assert.False(alone.Fatima.HasSeen("jouw hulp is nodig"));

        var before = sanne.Manager.Sees().Count(message => message.Says("Gevaar nu: zaak"));
        await sanne.ClicksAsync("Er is nu toch gevaar", on: "Je alarm is gestopt");
        await sanne.ClicksAsync("Alarm: leidinggevende en meldteam");
        await FrontDoor.EventuallyAsync(
            () => sanne.Manager.Sees().Count(message => message.Says("Gevaar nu: zaak")) > before, () => "The alarm was not raised again.",
            TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task D2_Who_confirmed_may_say_that_it_is_over_and_the_employee_reads_who_did()
    {
        var sanne = await RaiseAlarmAsync();
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        var seen = await sanne.Manager.ClicksAsync("Het gevaar is voorbij");

        Assert.Contains($"{sanne.Manager.Name} zag dit op", seen.Words, StringComparison.Ordinal);
        Assert.Contains($"Voorbij, zei {sanne.Manager.Name}", seen.Words, StringComparison.Ordinal);
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} zegt dat het gevaar voorbij is");
        var own = await sanne.EventuallySeesAsync($"Het is voorbij, zei {sanne.Manager.Name}");
        Assert.Contains($"{sanne.Manager.Name} zag dat", own.Words, StringComparison.Ordinal);
        var channel = await _door.Noor.EventuallySeesAsync("Voorbij, zei de leidinggevende op", DoorTeams.Monitoring);
        Assert.DoesNotContain(sanne.Manager.Name, channel.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_An_alarm_that_was_confirmed_days_ago_is_told_of_in_the_past()
    {
        await using var alone = await FrontDoor.StartAsync();
        var sanne = alone.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await alone.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);
        alone.Move(TimeSpan.FromDays(2));

        var channel = await alone.Noor.EventuallySeesAsync("Gevaar gemeld op", DoorTeams.Monitoring);
        Assert.Contains($"{alone.Noor.Name} zag dit op", channel.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Gevaar nu", channel.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben je nu veilig", (await sanne.SaysAsync("hij is weg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_Who_is_on_the_way_is_not_told_to_do_nothing_when_another_confirms_the_alarm_that_was_raised_anew()
    {
        var sanne = await RaiseAlarmAsync();
        await sanne.Manager.ClicksAsync("Gezien, ik ga erop af");
        await sanne.EventuallySeesAsync($"{sanne.Manager.Name} heeft je alarm gezien");
        var number = await NumberAsync(sanne);
        await sanne.SaysAsync("hij staat weer voor de deur met een mes");
        await sanne.ClicksAsync("Waarschuw hen opnieuw");
        await _door.Noor.EventuallySeesAsync($"Gevaar nu: zaak {number}", DoorTeams.Monitoring);

        await _door.Noor.ClicksAsync("Gezien, ik ga erop af", on: $"Zaak {number}\n", channel: DoorTeams.Monitoring);

        await sanne.Manager.EventuallySeesAsync($"Zaak {number}: {_door.Noor.Name} heeft het nieuwe alarm gezien en gaat er ook op af.");
        Assert.False(sanne.Manager.HasSeen("Jij hoeft nu niets te doen"));
    }

    private async Task<DoorPerson> RaiseAlarmAsync()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        return sanne;
    }

    private static async Task<string> NumberAsync(DoorPerson person) =>
        (await person.EventuallySeesAsync("Jouw melding")).Words.Split('\n').First(
            line => line.Contains("Jouw melding", StringComparison.Ordinal)).Split(' ')[^1];
}
