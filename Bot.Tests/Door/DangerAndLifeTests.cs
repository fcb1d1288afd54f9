using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Words that say danger now, and read as if another's life were meant: the card about danger comes first, with its buttons, and how to
/// help that person below it (D2, D43).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class DangerAndLifeTests(Doorway doorway)
{
    /// <summary>Which of them reads like both is learned, and may change with what is learned; one of them must.</summary>
    private static readonly string[] Both =
    [
        "er ligt een verdacht pakket voor het stadhuis en hij zegt dat het een bom is",
        "mijn collega staat nu op het dak en gaat springen",
        "mijn collega staat nu met een mes op haar eigen keel in de hal",
        "de bewoner staat hier nu met een mes en zegt dat hij zichzelf doodsteekt",
        "hij heeft nu een pistool bij de balie en wil zichzelf doodschieten",
        "a man stands at our desk right now with a knife and says he will kill himself",
    ];

    private readonly FrontDoor _door = doorway.Door;

    private string Line => Both.First(line => _door.Get<MessageReader>().Read(line).NeedsBoth);

    [Fact]
    public async Task D2_D43_In_the_chat_both_cards_come_and_the_words_are_kept()
    {
        var person = _door.Person("Sanne");

        var seen = await person.SaysAsync(Line);

        await BothAsync(person, seen);
        Assert.Contains("intake-danger", seen.Messages[0].Buttons.Select(button => button.Verb));
        Assert.DoesNotContain("niet bij een melding gezet", seen.Words, StringComparison.Ordinal);
        await person.ClicksAsync("intake-no-danger");
        Assert.Contains("intake-next", person.Sees().SelectMany(message => message.Buttons).Select(button => button.Verb));
    }

    [Fact]
    public async Task D2_D43_With_a_report_open_both_cards_come()
    {
        var person = _door.Person("Sanne");
        await person.BeginsAsync();

        await BothAsync(person, await person.SaysAsync(Line));
    }

    [Fact]
    public async Task D2_D43_In_a_field_both_cards_come()
    {
        var person = await _door.AtQuestionAsync("what", true);

        await BothAsync(person, await person.ClicksAsync("intake-next", new() { ["what"] = Line }));
    }

    private static async Task BothAsync(DoorPerson person, DoorSeen seen)
    {
        Assert.True(seen.Messages.Any(message => message.Buttons.Any(button => button.Verb == "intake-danger")), seen.Words);
        await person.EventuallySeesAsync("Is het leven van die persoon nu in gevaar?");
    }
}
