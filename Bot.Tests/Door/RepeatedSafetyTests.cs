namespace Weerbaar.Tests.Door;

/// <summary>
/// In a report that is open clear words of danger bring the safety card each time; a mere sign of it brings the card once in half an
/// hour, and a calm line in between (D2).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class RepeatedSafetyTests(Doorway doorway)
{
    private const string Sign = "ze weten waar ik woon";
    private const string Clear = "hij staat nu voor mijn deur met een mes";

    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task D2_A_sign_of_danger_after_the_question_brings_one_calm_line_and_a_way_to_the_question()
    {
        var sanne = _door.Person("Sanne");
        await sanne.BeginsAsync();

        foreach (var words in new[] { Sign, "ze schrijven dat ze me komen opzoeken", "hij heeft gedreigd met geweld" })
        {
            var seen = await sanne.SaysAsync(words);
            Assert.DoesNotContain("intake-danger", Verbs(seen));
            Assert.Contains("Is er nu gevaar? Bel eerst [112](tel:112)", seen.Words, StringComparison.Ordinal);
        }

        var asked = await sanne.ClicksAsync("intake-ask-danger", on: "Dit staat nu bij je melding");
        Assert.Contains("Alarm: leidinggevende en meldteam", asked.Buttons);
    }

    [Fact]
    public async Task D2_Clear_words_bring_the_whole_card_each_time_and_it_stands_last()
    {
        var sanne = _door.Person("Sanne");
        await sanne.BeginsAsync();

        foreach (var words in new[] { Clear, "nu staat hij in de hal met een mes", "hij is binnen" })
        {
            var seen = await sanne.SaysAsync(words);
            Assert.Contains("Dit staat nu bij je melding", seen.Messages[0].Words, StringComparison.Ordinal);
            Assert.Contains("intake-danger", seen.Messages[^1].Buttons.Select(button => button.Verb));
        }
    }

    [Fact]
    public async Task D2_After_half_an_hour_a_sign_brings_the_question_again()
    {
        await using var alone = await FrontDoor.StartAsync();
        var sanne = alone.Person("Sanne");
        await sanne.BeginsAsync();
        alone.Move(TimeSpan.FromMinutes(31));

        Assert.Contains("intake-danger", Verbs(await sanne.SaysAsync(Sign)));
        Assert.DoesNotContain("intake-danger", Verbs(await sanne.SaysAsync("ze schrijven dat ze me komen opzoeken")));
    }

    [Fact]
    public async Task D43_Words_of_self_harm_bring_113_each_time()
    {
        var sanne = _door.Person("Sanne");
        await sanne.BeginsAsync();

        foreach (var words in new[] { "ik wil niet meer leven", "ik wil dood" })
        {
            Assert.Contains("0800-0113", (await sanne.SaysAsync(words)).Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task D2_A_link_after_the_question_brings_no_card_of_danger()
    {
        var sanne = _door.Person("Sanne");
        await sanne.BeginsAsync();

        Assert.DoesNotContain("intake-danger", Verbs(await sanne.SaysAsync("https://x.com/iemand/status/1234567")));
    }

    private static IReadOnlyList<string> Verbs(DoorSeen seen) =>
        [.. seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb)];
}
