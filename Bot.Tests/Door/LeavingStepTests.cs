namespace Weerbaar.Tests.Door;

/// <summary>Who leaves a step by another button than "next" loses nothing that they typed on it, and reads where it is.</summary>
[Collection(AtTheDoor.Name)]
public sealed class LeavingStepTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("intake-back", true)]
    [InlineData("intake-skip", true)]
    [InlineData("intake-stop", true)]
    [InlineData("intake-back", false)]
    [InlineData("intake-skip", false)]
    [InlineData("intake-stop", false)]
    public async Task What_is_typed_is_kept_as_with_next(string button, bool dutch)
    {
        var person = await _door.AtQuestionAsync("account", dutch);

        var seen = await person.ClicksAsync(button, new() { ["account"] = "boze_burger_44", ["account-link"] = "https://a.example/boze" });

        var draft = await DraftAsync(person);
        Assert.Equal("boze_burger_44", draft.Answers.GetValueOrDefault("account"));
        Assert.Equal("https://a.example/boze", draft.Answers.GetValueOrDefault("account-link"));
        Assert.DoesNotContain(dutch ? "paste niet bij de vraag" : "didn't answer the question", seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intake-back", true)]
    [InlineData("intake-skip", true)]
    [InlineData("intake-stop", true)]
    [InlineData("intake-back", false)]
    [InlineData("intake-skip", false)]
    [InlineData("intake-stop", false)]
    public async Task What_fits_no_question_is_told_and_said_to_be(string button, bool dutch)
    {
        var person = await _door.AtQuestionAsync("account", dutch);

        var seen = await person.ClicksAsync(button, new() { ["account"] = "boze_burger_44", ["account-link"] = "dat weet de portier" });

        var draft = await DraftAsync(person);
        Assert.Equal("boze_burger_44", draft.Answers.GetValueOrDefault("account"));
        Assert.False(draft.Answers.ContainsKey("account-link"));
        Assert.Contains(draft.Texts, piece => piece.Text == "dat weet de portier");
        Assert.Contains(dutch ? "Het staat nu bij wat er is gebeurd" : "added it to what happened", seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intake-back", true)]
    [InlineData("intake-skip", true)]
    [InlineData("intake-stop", true)]
    [InlineData("intake-back", false)]
    [InlineData("intake-skip", false)]
    [InlineData("intake-stop", false)]
    public async Task A_choice_that_is_not_complete_is_said_not_to_be_kept(string button, bool dutch)
    {
        var person = await _door.AtQuestionAsync("route", dutch);

        var seen = await person.ClicksAsync(button, new() { ["route"] = "somebody", ["named"] = "Pieter Pietersen" });

        Assert.Null((await DraftAsync(person)).Named);
        Assert.Contains(dutch ? "heb ik niet bewaard" : "I have not kept", seen.Words, StringComparison.Ordinal);
    }

    private async Task<Draft> DraftAsync(DoorPerson person) =>
        (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
}
