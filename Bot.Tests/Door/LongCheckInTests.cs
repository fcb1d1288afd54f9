namespace Weerbaar.Tests.Door;

/// <summary>
/// What is typed as the answer to a check-in is theirs as a whole, however long it is: no end of it is dropped unsaid (D29).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class LongCheckInTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "Alleen voor mij", "Het komt er helemaal bij", "Kies bij veiligheid", 2_500)]
    [InlineData(true, "Alleen voor mij", "Het komt er helemaal bij", "Kies bij veiligheid", 900, 900, 900)]
    [InlineData(false, "Only for me", "All of it will be added", "Choose a number", 2_500)]
    [InlineData(false, "Only for me", "All of it will be added", "Choose a number", 900, 900, 900)]
    public async Task D29_Long_words_come_to_the_check_in_whole(bool dutch, string onlyMe, string whole, string fault, params int[] lengths)
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(dutch);
        var texts = lengths.Select((length, number) => Text(dutch, number, length)).ToList();
        foreach (var text in texts)
        {
            await person.SaysAsync(text);
        }

        Assert.Contains(whole, (await person.ClicksAsync(onlyMe)).Words, StringComparison.Ordinal);
        var again = await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["words"] = "en dit nog" });
        Assert.Contains(fault, again.Words, StringComparison.Ordinal);
        Assert.Contains(whole, again.Words, StringComparison.Ordinal);
        await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["stress"] = "4", ["words"] = "en dit nog" });

        Assert.Equal([.. texts, "en dit nog"], await WordsAsync(person, @case));
        Assert.Empty((await _door.FileOfAsync(person)).Waiting);
    }

    /// <summary>
    /// One of them is changed meanwhile, and asked about anew: what is left of those beside the field comes along all the same.
    /// </summary>
    [Fact]
    public async Task D29_What_is_left_beside_the_field_comes_along()
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(isDutch: true);
        var (message, stays, changed) = ("long-" + Guid.NewGuid(), Text(dutch: true, 1, 300), "ik pieker er nog veel over");
        await person.SaysAsAsync(message, Text(dutch: true, 0, 2_400));
        await person.SaysAsync(stays);
        await person.ClicksAsync("Alleen voor mij");
        var answer = person.Sees().Last(card => card.Buttons.Any(button => button.Verb == "aftercare-answer"));
        await person.EditsAsync(message, changed, isAnswered: false);

        await person.PressAsync(
            answer, answer.Buttons.First(button => button.Verb == "aftercare-answer"), new() { ["safety"] = "2", ["stress"] = "4" });

        Assert.Equal([stays], await WordsAsync(person, @case));
        Assert.Equal(changed, Assert.Single((await _door.FileOfAsync(person)).Waiting).Text);
    }

    /// <summary>The client of a phone may let somebody type more than the field takes.</summary>
    [Fact]
    public async Task D29_What_is_typed_in_its_field_is_not_cut()
    {
        var (person, @case) = await _door.AskHowTheyAreAsync(isDutch: true);
        var text = Text(dutch: true, 0, 2_500);

        await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "2", ["stress"] = "4", ["words"] = text });

        Assert.Equal([text], await WordsAsync(person, @case));
    }

    /// <summary>Words of this length, whose end can be told from every other.</summary>
    private static string Text(bool dutch, int number, int length)
    {
        var (word, end) = (dutch ? "op het werk duurt alles wat langer dan anders " : "Work goes slower than it used to these days. ",
            $"einde-{number}");
        return string.Concat(Enumerable.Repeat(word, length / word.Length + 1))[..(length - end.Length)] + end;
    }

    private async Task<IReadOnlyList<string>> WordsAsync(DoorPerson person, Case @case) =>
        Assert.Single(await _door.Get<Weerbaar.Records.CheckInStore>().ReadAsync(new PersonId(person.Id), @case.Id, default)).Words!.Split(
            "\n\n");
}
