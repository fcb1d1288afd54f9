using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Door;

/// <summary>The buttons of one small thing a month (D33).</summary>
[Collection(InTheOffice.Name)]
public sealed class PreventionTests(SharedHost office)
{
    private readonly FrontDoor _door = office.Door;

    [Theory]
    [InlineData(true, "Zoek je eigen naam", "Gedaan op", "Geen stappen meer")]
    [InlineData(false, "Search for your own name", "Done on", "No more steps")]
    public async Task D33_The_tick_the_stop_and_old_or_foreign_cards_get_a_clear_answer_in_ones_own_language(
        bool dutch, string first, string done, string stop)
    {
        var person = Person(dutch);
        var joined = await person.PressesAsync("prevention-join", typed: new() { ["sector"] = "care" });
        Assert.Contains(joined.Messages, message => message.Says(first));
        Assert.Empty((await person.PressesAsync("prevention-join")).Messages);

        var ticked = await TicksAsync(person, "own-name");
        Assert.Contains(done, ticked.Words, StringComparison.Ordinal);
        Assert.Equal([stop], ticked.Buttons);
        _door.Move(TimeSpan.FromDays(1));
        Assert.Equal(ticked.Words, (await TicksAsync(person, "own-name")).Words);
        foreach (var tip in new[] { "location", "no-such-tip", "" })
        {
            var answer = await TicksAsync(person, tip);
            Assert.True(answer is { Card: null, IsError: false, Text.Length: > 0 }, $"{tip}: {answer.Words}");
        }

        Assert.True((await person.PressesAsync("prevention-stop")).Says(stop));
        Assert.False((await TipsOfAsync(person)).Wanted);
        Assert.True((await person.PressesAsync("prevention-stop")).Says(stop));
        Assert.Contains(dutch ? "Prima" : "Fine", (await Person(dutch).PressesAsync("prevention-decline")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D33_A_sector_that_the_playbook_does_not_know_counts_as_none()
    {
        var sanne = Person(true);
        await sanne.PressesAsync("prevention-join", typed: new() { ["sector"] = "mayor" });
        Assert.Null((await TipsOfAsync(sanne)).Sector);
    }

    private static Task<DoorSeen> TicksAsync(DoorPerson person, string tip) =>
        person.PressesAsync("prevention-done", typed: new() { ["ids.tip"] = tip });

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private async Task<MonthlyTips> TipsOfAsync(DoorPerson person) =>
        (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Profile.Prevention!;
}
