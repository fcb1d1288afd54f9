namespace Weerbaar.Tests.Door;

/// <summary>
/// "Send" sends: what somebody typed, sent or took back themselves since the overview goes along, and the sent card says so (D4).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class SendingTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "en hij belde ook nog naar het werk", "Je melding is verstuurd", "is hierin meegenomen")]
    [InlineData(false, "and he called the office as well", "Your report has been sent", "has been included")]
    public async Task D4_What_was_typed_and_sent_after_the_overview_goes_along_without_asking_again(
        bool dutch, string words, string sent, string along)
    {
        var person = await AtReviewAsync(dutch);
        var review = person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-send"));
        await person.SaysAsync(words);
        await person.SaysAsync(dutch ? "en dit is de foto" : "and this is the picture", DoorFile.Picture());

        var seen = await person.PressAsync(review, review.Buttons.First(button => button.Verb == "intake-send"));

        Assert.Contains(sent, seen.Words, StringComparison.Ordinal);
        Assert.Contains(along, seen.Words, StringComparison.Ordinal);
        var @case = await OnlyAsync(person);
        Assert.Contains(words, @case.Report!.Description, StringComparison.Ordinal);
        Assert.Single(@case.Evidence);
    }

    [Fact]
    public async Task D4_What_was_taken_back_after_the_overview_is_not_sent_and_nothing_is_asked_again()
    {
        const string words = "en hij belde ook nog naar het werk";
        var sanne = await AtReviewAsync(true);
        var review = sanne.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-send"));
        await sanne.SaysAsync(words);
        await sanne.ClicksAsync("intake-undo", on: "bij je melding");

        var seen = await sanne.PressAsync(review, review.Buttons.First(button => button.Verb == "intake-send"));

        Assert.Contains("Je melding is verstuurd", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await OnlyAsync(sanne)).Report!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D6_Who_added_nothing_reads_nothing_of_it()
    {
        var sanne = await AtReviewAsync(true);

        Assert.DoesNotContain("is hierin meegenomen", (await sanne.WalksOnAsync()).Words, StringComparison.Ordinal);
    }

    private async Task<DoorPerson> AtReviewAsync(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        for (var step = 0; step < 25 && !person.Sees().Any(message => message.Buttons.Any(button => button.Verb == "intake-send")); step++)
        {
            var open = person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next"));
            await person.PressAsync(open, open.Buttons.First(button => button.Verb is "intake-skip" or "intake-next"));
        }

        return person;
    }

    private async Task<Case> OnlyAsync(DoorPerson person)
    {
        var (id, _) = Assert.Single(
            await _door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(person.Id)), null, 100, default).ToListAsync());
        return (await _door.Get<CaseStore>().ReadWholeAsync(id, default))!;
    }
}
