namespace Weerbaar.Tests.Door;

/// <summary>
/// Recall must not carry it alone: wherever somebody tells how they are, one calm line with 113 stands, whatever was read in their words
/// (D43).
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed class CalmLineTests(Doorway doorway)
{
    private const string Number = "(tel:08000113)";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D43_The_question_what_it_does_to_you_has_it(bool dutch)
    {
        var person = await _door.AtQuestionAsync("effect", dutch);

        Assert.Contains(
            Number, person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next")).Words,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ik word online bedreigd")]
    [InlineData(false, "I am being threatened online")]
    public async Task D43_The_card_that_says_it_is_sent_has_it(bool dutch, string says)
    {
        var person = Person(dutch);
        await person.BeginsAsync(says);

        Assert.Contains(Number, (await person.WalksOnAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "1", "5")]
    [InlineData(true, "5", "1")]
    [InlineData(false, "1", "5")]
    [InlineData(false, "5", "1")]
    public async Task D43_A_check_in_has_it_before_and_after_its_answer(bool dutch, string safety, string stress)
    {
        var (person, _) = await _door.AskHowTheyAreAsync(dutch);
        var asked = await person.EventuallySeesAsync(dutch ? "Alleen jij ziet wat je hier invult" : "Only you see what you fill in here");
        Assert.Contains(Number, asked.Words, StringComparison.Ordinal);

        var answered = await person.ClicksAsync("aftercare-answer", new() { ["safety"] = safety, ["stress"] = stress });

        Assert.Contains(Number, answered.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "nazorg")]
    [InlineData(false, "aftercare")]
    public async Task D43_The_overview_of_aftercare_has_it_with_a_case_and_without(bool dutch, string says)
    {
        var person = Person(dutch);
        Assert.Contains(Number, (await person.SaysAsync(says)).Words, StringComparison.Ordinal);
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");

        var seen = await person.SaysAsync(says);

        Assert.Contains(
            Number, Assert.Single(
                seen.Messages,
                message => message.Says(@case.Number.ToString()) && message.Buttons.Any(button => button.Verb == "aftercare-now")).Words,
                StringComparison.Ordinal);
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
}
