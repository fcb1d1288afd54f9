namespace Weerbaar.Tests.Door;

/// <summary>
/// Self-harm is sometimes read in words that say something else: such words wait where nobody reads them, and one quiet button brings
/// the answer that they get otherwise. Danger that the same words tell of is asked about in the same turn (D2, D43).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class DeferredWordsTests(Doorway doorway)
{
    private const string Button = "intake-not-self-harm";
    private const string Crisis = "0800-0113";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("ik wil niet meer leven zo", true)]
    [InlineData("i want to kill myself like this", false)]
    public async Task D43_In_an_open_report_they_wait_and_the_last_button_puts_them_in_it_with_113_in_sight(string words, bool dutch)
    {
        var person = Somebody(dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await person.SaysAsync(words);

        var card = Assert.Single(seen.Messages, message => message.Says(Crisis));
        Assert.Equal(Button, card.Buttons[^1].Verb);
        Assert.True(card.Says(dutch ? "Niemand anders leest het" : "Nobody else reads it"), card.Words);
        Assert.False(seen.Says(dutch ? "Dit staat nu bij je melding" : "This is in your report now"), seen.Words);
        await WaitsAsync(person, words);

        var meant = await person.ClicksAsync(Button);
        Assert.Contains(Crisis, meant.Words, StringComparison.Ordinal);
        await person.EventuallySeesAsync(dutch ? "Dit staat nu bij je melding" : "This is in your report now");
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(words));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_D43_Danger_in_the_same_words_is_asked_about_below_113_in_the_same_turn(bool dutch)
    {
        var person = Somebody(dutch);
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var words = dutch ? "ik wil niet meer leven, hij staat nu voor mijn deur met een mes"
            : "I want to kill myself, he is at my door now with a knife";

        var seen = await person.SaysAsync(words);

        // The card of the case may come in between.
        var answers = seen.Messages.Where(message => message.Says(Crisis) || message.Says(DoorStory.DangerTitle(dutch))).ToList();
        Assert.Equal(2, answers.Count);
        Assert.True(answers[0].Says(Crisis), seen.Words);
        Assert.Contains("intake-no-danger", answers[1].Buttons.Select(button => button.Verb));
        await WaitsAsync(person, words);

        await person.ClicksAsync(Button);
        await person.EventuallySeesAsync(dutch ? "Toegevoegd aan je melding" : "Added to your report");
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D43_Without_danger_in_them_113_stands_alone()
    {
        var sanne = Somebody(dutch: true);

        var seen = await sanne.SaysAsync("ik wil niet meer leven");

        Assert.DoesNotContain("intake-no-danger", Assert.Single(seen.Messages).Buttons.Select(button => button.Verb));
    }

    [Fact]
    public async Task D43_Nobody_for_now_leaves_the_button_and_a_second_click_on_it_changes_nothing()
    {
        var sanne = Somebody(dutch: true);
        await sanne.BeginsAsync();
        const string words = "ik wil niet meer leven vandaag";
        var card = Assert.Single((await sanne.SaysAsync(words)).Messages);

        Assert.Contains("Niemand anders leest het", (await sanne.ClicksAsync("Nu niemand", on: Crisis)).Words, StringComparison.Ordinal);
        await sanne.ClicksAsync(Button);

        await sanne.EventuallySeesAsync("Dit staat nu bij je melding");
        var again = await sanne.PressAsync(card, card.Buttons.First(button => button.Verb == Button));
        Assert.Contains("al een plek gegeven", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D43_No_other_card_shows_them_or_takes_them_along()
    {
        var sanne = Somebody(dutch: true);
        await _door.ReportedAsync(sanne, null, "een");
        await _door.ReportedAsync(sanne, null, "twee");
        const string words = "ik wil niet meer leven hier";
        await sanne.SaysAsync(words);

        var asked = await sanne.SaysAsync("de maan stond groen boven het dak");
        Assert.False(asked.Says(words), asked.Words);
        await sanne.ClicksAsync("chat-add-pending", on: "de maan stond groen");

        await WaitsAsync(sanne, words);
    }

    [Fact]
    public async Task D43_What_began_a_report_gets_the_answer_of_any_report()
    {
        var sanne = Somebody(dutch: true);
        const string words = "ik word bedreigd en wil niet meer leven";
        await sanne.SaysAsync(words);

        await sanne.ClicksAsync(Button);

        Assert.Contains("intake-no-danger", sanne.Sees()[^1].Buttons.Select(button => button.Verb));
        await sanne.ClicksAsync("intake-no-danger");
        Assert.Contains("intake-next", sanne.Sees()[^1].Buttons.Select(button => button.Verb));
        Assert.Contains($"person-{sanne.Id}/draft", await _door.FindAsync(words));
    }

    [Fact]
    public async Task D4_D43_With_a_case_that_was_sent_a_picture_beside_them_is_asked_about_and_they_begin_no_report()
    {
        var sanne = Somebody(dutch: true);
        await sanne.ReportsAsync();
        const string words = "ik word bedreigd en wil niet meer leven, echt";

        var seen = await sanne.SaysAsync(words, DoorFile.Sent("brief.png"));

        Assert.Contains(Crisis, seen.Words, StringComparison.Ordinal);
        await sanne.EventuallySeesAsync("Waar horen deze bestanden bij?");
        await WaitsAsync(sanne, words);

        // What is told next goes to the case, and so do the words and the picture once they are said to be about something else.
        const string next = "hij heeft mij net weer gebeld en bedreigd";
        await sanne.SaysAsync(next);
        Assert.Contains(await _door.FindAsync(next), row => row.StartsWith("case-", StringComparison.Ordinal));
        await sanne.ClicksAsync(Button);
        Assert.Contains(await _door.FindAsync("brief.png"), row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
        Assert.DoesNotContain($"person-{sanne.Id}/draft", await _door.FindAsync("brief.png"));
    }

    private DoorPerson Somebody(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    /// <summary>Until a card is posted the answer that is owed may hold words too, in a row of its own.</summary>
    private async Task WaitsAsync(DoorPerson person, string words)
    {
        var rows = await _door.FindAsync(words);
        Assert.Contains($"person-{person.Id}/me", rows);
        Assert.DoesNotContain(rows, row => row.StartsWith("case-", StringComparison.Ordinal) || row == $"person-{person.Id}/draft");
    }
}
