namespace Weerbaar.Tests.Door;

/// <summary>
/// What was typed into a report, or added to one by the writer's own click, stands there: no card about self-harm or danger says that
/// nobody reads it, and one way to take it away is on it (D43).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class WhereWordsStandTests(Doorway doorway)
{
    private const string Crisis = "0800-0113";
    private const string Own = "het was beter als ik er niet meer was, ik wil niet meer leven";
    private const string OwnEnglish = "i want to kill myself, it never stops";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(Own, true)]
    [InlineData(OwnEnglish, false)]
    public async Task D43_In_a_field_of_the_report_they_go_along_and_the_card_takes_them_out(string words, bool dutch)
    {
        var person = await _door.AtQuestionAsync("what", dutch);

        await person.ClicksAsync("intake-next", new() { ["what"] = words });

        var card = await person.EventuallySeesAsync(Crisis);
        NothingUntrue(card, dutch);
        Assert.True(card.Says(dutch ? "gaat mee als je die verstuurt" : "goes along when you send it"), card.Words);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
        await person.ClicksAsync("intake-undo", on: Crisis);
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(Own, true)]
    [InlineData(OwnEnglish, false)]
    public async Task D43_Added_to_a_case_the_card_says_who_reads_them_and_whom_to_ask(string words, bool dutch)
    {
        var person = await AddsAsync(words, dutch);

        var card = await person.EventuallySeesAsync(Crisis);

        NothingUntrue(card, dutch);
        Assert.True(card.Says(dutch ? "Vraag het aan het meldteam" : "Ask the response team"), card.Words);
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hij staat nu voor mijn deur met een mes", true)]
    [InlineData("he is at my door now with a knife", false)]
    public async Task D2_Danger_that_is_added_to_a_case_is_read_there_and_no_card_says_otherwise(string words, bool dutch)
    {
        var person = await AddsAsync(words, dutch);

        NothingUntrue(await person.EventuallySeesAsync(DoorStory.DangerTitle(dutch)), dutch);
    }

    [Theory]
    [InlineData(Own, true)]
    [InlineData(OwnEnglish, false)]
    public async Task D43_Written_over_words_of_the_report_they_stand_there_and_only_that_is_said(string words, bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SendsRawAsync(
            new() { ["id"] = "1700000000077", ["text"] = dutch ? "de buurman heet Jansen" : "the neighbour is called Johnson" });

        var edited = await person.EditsAsync("1700000000077", words);

        NothingUntrue(edited.Messages.Single(message => message.Says(Crisis)), dutch);
        Assert.True(edited.Says(dutch ? "in plaats van de oude" : "in the place of the old ones"), edited.Words);
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
        await person.ClicksAsync("intake-undo", on: Crisis);
        Assert.DoesNotContain($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    private async Task<DoorPerson> AddsAsync(string words, bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("own-add");
        await person.SubmitsAsync("own-add", new() { ["text"] = words });
        return person;
    }

    private static void NothingUntrue(DoorMessage card, bool dutch)
    {
        foreach (var untrue in dutch
            ? ["lezen zij niet", "niet bij een melding gezet"]
                : new[] { "don't read what you wrote", "They don't share your text", "not put it in a report" })
        {
            Assert.False(card.Says(untrue), card.Words);
        }
    }
}
