namespace Weerbaar.Tests.Door;

/// <summary>
/// Who has a report that was sent and begins another reads in which of them their words are, and words of danger reach those who have
/// the one that was sent as well (D2).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class BesideASentReportTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("de buurman heet Jansen", true)]
    [InlineData("the neighbour is called Johnson", false)]
    public async Task D4_The_line_says_that_the_report_is_not_sent_and_the_words_are_in_that_one_alone(string words, bool dutch)
    {
        var person = await WithBothAsync(dutch);

        var seen = await person.SaysAsync(words);

        Assert.True(seen.Says(dutch ? "Die is nog niet verstuurd" : "It hasn't been sent yet"), seen.Words);
        Assert.DoesNotContain(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hij staat nu voor mijn deur met een mes", true)]
    [InlineData("he is at my door now with a knife", false)]
    public async Task D2_Words_of_danger_are_in_both_and_no_card_says_that_nobody_reads_them(string words, bool dutch)
    {
        var person = await WithBothAsync(dutch);

        var seen = await person.SaysAsync(words);

        Assert.True(seen.Says(dutch ? "staat het ook bij je melding" : "it is in your report"), seen.Words);
        Assert.True(seen.Says(DoorStory.DangerTitle(dutch)), seen.Words);
        Assert.False(seen.Says(dutch ? "lezen zij niet" : "They don't share your text"), seen.Words);
        var rows = await _door.FindAsync(words);
        Assert.Contains(rows, row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.Contains($"person-{person.Id}/draft", rows);
    }

    [Theory]
    [InlineData("hij staat nu voor mijn deur met een mes", true)]
    [InlineData("he is at my door now with a knife", false)]
    public async Task D2_D48_Of_words_that_are_in_both_nothing_says_that_nobody_has_read_them(string words, bool dutch)
    {
        var person = await WithBothAsync(dutch);
        Assert.True(
            (await person.SaysAsync(dutch ? "wie leest dit?" : "who reads this?")).Says(
                dutch ? "dus niemand leest hem" : "so nobody reads it"));
        await person.SaysAsync(words);

        var readers = await person.SaysAsync(dutch ? "wie leest dit?" : "who reads this?");
        var stopped = await person.SaysAsync("stop");

        Assert.True(readers.Says(dutch ? "kunnen anderen al wel lezen" : "others can already read"), readers.Words);
        Assert.False(readers.Says(dutch ? "niemand leest" : "nobody reads"), readers.Words);
        Assert.True(stopped.Says(dutch ? "Alles is bewaard tot" : "Everything is kept until"), stopped.Words);
        Assert.False(stopped.Says(dutch ? "Niemand heeft het gelezen" : "Nobody has read it"), stopped.Words);
    }

    [Fact]
    public async Task D2_Changed_afterwards_it_is_said_where_the_new_words_are_and_where_the_old_ones_stay()
    {
        var sanne = await WithBothAsync(dutch: true);
        await sanne.SendsRawAsync(new() { ["id"] = "1700000000088", ["text"] = "hij staat nu voor mijn deur met een mes" });

        var edited = await sanne.EditsAsync("1700000000088", "hij staat nu voor mijn deur met een hamer");

        Assert.True(edited.Says("In wat al verstuurd is, blijven de oude staan"), edited.Words);
    }

    private async Task<DoorPerson> WithBothAsync(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SaysAsync(dutch ? "ik wil iets melden" : "I want to report something");
        await person.ClicksAsync("intake-no-danger");
        await person.SaysAsync(dutch ? "op facebook staat een lelijk verhaal over mij" : "there is an ugly story about me on facebook");
        return person;
    }
}
