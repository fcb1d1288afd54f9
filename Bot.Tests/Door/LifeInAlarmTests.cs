namespace Weerbaar.Tests.Door;

/// <summary>An alarm from the card with 113: the number stays, and what was done already brings 112 first (D2, D43).</summary>
public sealed class LifeInAlarmTests
{
    [Fact]
    public async Task D43_After_an_alarm_from_the_card_with_113_that_number_stays_on_their_cards_and_nothing_held_is_not_offered()
    {
        await using var door = await FrontDoor.StartAsync();
        var karim = door.Person("Karim");
        await karim.SaysAsync("ik wil niet meer leven, alles is op");

        var alerted = await karim.ClicksAsync("Alleen het meldteam");

        Assert.Contains("tel:113", alerted.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("wat je tot nu toe schreef", alerted.Words, StringComparison.Ordinal);
        await karim.EventuallySeesAsync("Of bel [113](tel:113)");
        var channel = await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
        Assert.DoesNotContain("113", channel.Words, StringComparison.Ordinal);

        await door.Noor.ClicksAsync("Gezien, ik ga erop af", channel: DoorTeams.Monitoring);
        await karim.EventuallySeesAsync("heeft je alarm gezien");
        Assert.Contains("113 Zelfmoordpreventie", (await karim.EventuallySeesAsync("Jouw melding")).Words, StringComparison.Ordinal);

        var done = await karim.SaysAsync("ik heb de pillen al genomen");
        Assert.Contains(door.Noor.Name, done.Words, StringComparison.Ordinal);
        Assert.Contains("voor een ambulance", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(done.Messages.SelectMany(message => message.Buttons), button => button.Title == "Alleen het meldteam");
    }

    [Theory]
    [InlineData("nl-NL", "ik heb de pillen al genomen", "Bel nu 112")]
    [InlineData("nl-NL", "ik heb al iets ingenomen", "Bel nu 112")]
    [InlineData("en-GB", "i took all the pills", "Call 112 now")]
    [InlineData("en-GB", "i already cut myself", "Call 112 now")]
    public async Task D43_Who_says_that_it_is_done_reads_112_first_and_large_and_113_after_it(string language, string words, string title)
    {
        await using var door = await FrontDoor.StartAsync();
        var karim = door.Person("Karim", language: language);

        var seen = (await karim.SaysAsync(words)).Words;

        Assert.Contains(title, seen, StringComparison.Ordinal);
        var ambulance = seen.IndexOf("tel:112", StringComparison.Ordinal);
        Assert.InRange(ambulance, 0, seen.IndexOf("tel:113", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ik wil niet meer leven")]
    [InlineData("ik neem morgen alle pillen")]
    public async Task D43_What_is_not_done_keeps_113_first(string words)
    {
        await using var door = await FrontDoor.StartAsync();

        var seen = (await door.Person("Karim").SaysAsync(words)).Words;

        Assert.Contains("Wat goed dat je dit zegt", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("ambulance", seen, StringComparison.Ordinal);
    }
}
