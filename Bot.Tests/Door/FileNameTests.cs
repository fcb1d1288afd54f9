using System.Globalization;

namespace Weerbaar.Tests.Door;

/// <summary>What a file is called, and what is said of one that could not be fetched (D7).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class FileNameTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("", "😡")]
    [InlineData("a", "😡")]
    [InlineData("", "👩‍👩‍👧")]
    [InlineData("ab", "👩‍👩‍👧")]
    [InlineData("a", "é")]
    public async Task D7_A_long_name_is_cut_between_what_people_see_as_one_sign(string before, string sign)
    {
        var person = _door.Person("Sanne");
        await person.BeginsAsync();
        var name = before + string.Concat(Enumerable.Repeat(sign, 300 / sign.Length)) + ".png";

        await person.SendsAsync(DoorFile.Sent(name));
        await person.EventuallySeesAsync("Bewaard");

        var draft = (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
        var kept = Assert.Single(draft.Evidence).Name;
        Assert.InRange(kept.Length, 100, 200);
        Assert.EndsWith(".png", kept, StringComparison.Ordinal);
        Assert.True(kept.IsNormalized(), "A lone half of a sign stands in it.");
        Assert.All(Signs(kept), shown => Assert.True(shown == sign || shown.Length == 1, $"'{shown}' is a part of '{sign}'."));
        Assert.True(person.HasSeen(kept), person.Sees()[^1].Words);
    }

    [Theory]
    [InlineData(true, "Niet bewaard: dreigbrief.pdf")]
    [InlineData(false, "Not kept: dreigbrief.pdf")]
    public async Task D7_The_sent_card_names_a_file_that_could_not_be_fetched(bool dutch, string line)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SendsAsync(DoorFile.Sent("kiekje.png"), DoorFile.Sent("dreigbrief.pdf") with { Status = 404 });
        await person.EventuallySeesAsync(dutch ? "Niet gelukt" : "That did not work");
        await person.EventuallySeesAsync(dutch ? "Bewaard" : "Stored");

        await person.ReportsOpenAsync();

        var sent = await person.EventuallySeesAsync(dutch ? "Je melding is verstuurd" : "Your report has been sent");
        Assert.Contains(line, sent.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kiekje.png", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D7_With_every_file_kept_the_sent_card_says_nothing_of_files()
    {
        var person = _door.Person("Sanne");
        await person.SaysAsync("ik word online bedreigd", DoorFile.Picture());
        await person.EventuallySeesAsync("controlegetal");

        await person.ReportsOpenAsync();

        Assert.DoesNotContain(
            "Niet bewaard", (await person.EventuallySeesAsync("Je melding is verstuurd")).Words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Signs(string text)
    {
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext())
        {
            yield return signs.GetTextElement();
        }
    }
}
