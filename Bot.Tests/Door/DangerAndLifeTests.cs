namespace Weerbaar.Tests.Door;

/// <summary>
/// Words that say danger now, and read as if another's life were meant: the card about danger comes first, with its buttons, and how to
/// help that person below it (D2, D43).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class DangerAndLifeTests(Doorway doorway)
{
    private const string Bomb = "er ligt een verdacht pakket voor het stadhuis en hij zegt dat het een bom is";

    private readonly FrontDoor door = doorway.Door;

    [Fact]
    public async Task D2_D43_In_the_chat_both_cards_come_and_the_words_are_kept()
    {
        var person = door.Person("Sanne");

        var seen = await person.SaysAsync(Bomb);

        await BothAsync(person, seen);
        Assert.Contains("intake-danger", seen.Messages[0].Buttons.Select(button => button.Verb));
        Assert.DoesNotContain("niet bij een melding gezet", seen.Words, StringComparison.Ordinal);
        await person.ClicksAsync("intake-no-danger");
        Assert.Contains("intake-next", person.Sees().SelectMany(message => message.Buttons).Select(button => button.Verb));
    }

    [Fact]
    public async Task D2_D43_With_a_report_open_both_cards_come()
    {
        var person = door.Person("Sanne");
        await person.BeginsAsync();

        await BothAsync(person, await person.SaysAsync(Bomb));
    }

    [Fact]
    public async Task D2_D43_In_a_field_both_cards_come()
    {
        var person = await door.AtQuestionAsync("what", true);

        await BothAsync(person, await person.ClicksAsync("intake-next", new() { ["what"] = Bomb }));
    }

    private static async Task BothAsync(DoorPerson person, DoorSeen seen)
    {
        Assert.True(seen.Messages.Any(message => message.Buttons.Any(button => button.Verb == "intake-danger")), seen.Words);
        await person.EventuallySeesAsync("Is het leven van die persoon nu in gevaar?");
    }
}
