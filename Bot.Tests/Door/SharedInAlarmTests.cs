namespace Weerbaar.Tests.Door;

/// <summary>
/// What somebody in danger shares with those who were warned: as often as they move, told to who comes, and nothing says any more that
/// it cannot be read (D2, D9).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class SharedInAlarmTests(Doorway doorway)
{
    private static readonly string[] Places = ["Kerkstraat 9", "Lindelaan 4"];

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Once_somebody_comes_a_new_place_is_shared_acknowledged_and_told_to_them(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);
        await person.Manager.ClicksAsync("Gezien, ik ga erop af");
        await person.EventuallySeesAsync(
            dutch ? $"{person.Manager.Name} heeft je alarm gezien (" : $"{person.Manager.Name} has seen your alarm (");

        foreach (var (count, place) in Places.Index())
        {
            var shared = await ShareAsync(person, dutch, place);

            Assert.Contains(dutch ? "Zij kunnen dit nu lezen" : "They can read this now", shared.Words, StringComparison.Ordinal);
            Assert.Contains(dutch ? "Laat hen dit lezen" : "Let them read this", shared.Buttons);
            await FrontDoor.EventuallyAsync(
                () => person.Manager.Sees().Count(message => message.Says("is meer gedeeld")) == count + 1, () => "They were not told.",
                TimeSpan.FromSeconds(20));
            Assert.Contains(place, (await person.Manager.ClicksAsync("Wie is het, en bellen")).Words, StringComparison.Ordinal);
        }

        Assert.All(person.Manager.Sees().Where(message => message.Says("is meer gedeeld")), message => Assert.True(message.IsUrgent));
    }

    [Fact]
    public async Task D2_The_officer_who_goes_hears_it_in_their_own_chat()
    {
        var sanne = await RaiseAlarmAsync(dutch: true);
        await _door.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync($"{_door.Noor.Name} heeft je alarm gezien (");
        var before = _door.Noor.Sees().Count(message => message.Says("is meer gedeeld"));

        await ShareAsync(sanne, dutch: true, "Kerkstraat 9");

        await FrontDoor.EventuallyAsync(
            () => _door.Noor.Sees().Count(message => message.Says("is meer gedeeld")) > before, () => "Noor was not told.",
            TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_D9_After_sharing_nothing_says_that_it_cannot_be_read_and_the_list_of_who_looked_says_what_was(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);
        await person.EventuallySeesAsync(dutch ? "lezen zij nog niet" : "They can't read what was written yet");
        await person.Manager.EventuallySeesAsync("staat hier nog niet. Je collega kiest eerst wie dat leest");
        await person.Manager.ClicksAsync("Wie is het, en bellen");

        await ShareAsync(person, dutch, "Kerkstraat 9");

        await person.EventuallySeesAsync(dutch ? "Zij kunnen lezen wat er met hen is gedeeld" : "They can read what was shared with them");
        var manager = await person.Manager.EventuallySeesAsync("Wat de medewerker wilde delen, staat achter de knop");
        Assert.DoesNotContain("staat hier nog niet", manager.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Sees(), message => message.Says(dutch ? "lezen zij nog niet" : "can't read what was written yet"));
        await person.Manager.ClicksAsync("Wie is het, en bellen");
        var looked = await person.ClicksAsync("own-looks");
        var line = Assert.Single(looked.Words.Split('\n'), line => line.Contains(person.Manager.Name, StringComparison.Ordinal));
        Assert.Contains(dutch ? "wat bij het gevaar is gedeeld" : "what was shared about the danger", line, StringComparison.Ordinal);
        Assert.DoesNotContain(dutch ? "de melding" : "the report", line, StringComparison.Ordinal);
        Assert.DoesNotContain(dutch ? "alleen de naam" : "only the name", line, StringComparison.Ordinal);

        await person.ClicksAsync("own-safe");
        await person.EventuallySeesAsync(dutch ? "waren gewaarschuwd voor het gevaar" : "were alerted to the danger");
        Assert.DoesNotContain(person.Sees(), message => message.Says(dutch ? "lezen zij nog niet" : "can't read what was written yet"));
    }

    private static Task<DoorSeen> ShareAsync(DoorPerson person, bool dutch, string place) =>
        person.ClicksAsync(dutch ? "Laat hen dit lezen" : "Let them read this", new() { ["where"] = place });

    private async Task<DoorPerson> RaiseAlarmAsync(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("intake-danger");
        await person.EventuallySeesAsync(
            dutch ? $"Gewaarschuwd: het meldteam, {person.Manager.Name}" : $"Alerted: the response team, {person.Manager.Name}");
        return person;
    }
}
