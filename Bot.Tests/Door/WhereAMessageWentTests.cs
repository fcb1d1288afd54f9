using AdaptiveCards;
using Weerbaar.Features.Intake;
using Weerbaar.Tests.Features.Intake;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Whoever changes or deletes a message finds what it brought wherever that went: as an answer, changed on a card since, in a check-in, by
/// an old card. It follows the message, or a sentence says where it still stands (D4).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class WhereAMessageWentTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_An_answer_typed_in_the_chat_follows_its_message(bool dutch)
    {
        var (person, id) = (await _door.AtQuestionAsync("views", dutch), _door.Teams.NextId());
        await person.SaysAsAsync(id, "12.345");
        Assert.Equal("12345", (await DraftAsync(person)).Answers["views"]);

        Assert.Contains(Replaced(dutch), (await person.EditsAsync(id, "12.500")).Words, StringComparison.Ordinal);
        Assert.Equal("12500", (await DraftAsync(person)).Answers["views"]);
        Assert.Empty((await DraftAsync(person)).Texts);

        Assert.Contains(Gone(dutch), (await person.DeletesAsync(id)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("views", (await DraftAsync(person)).Answers.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_A_link_that_gets_a_preview_stays_one_answer_and_words_in_its_place_are_told(bool dutch)
    {
        var (person, id) = (await _door.AtQuestionAsync("url", dutch), _door.Teams.NextId());
        await person.SaysAsAsync(id, "https://a.example/1");
        var before = person.Sees().Count;
        await person.EditsAsync(id, "https://a.example/1", isAnswered: false);
        Assert.Equal("https://a.example/1", (await DraftAsync(person)).Answers["url"]);
        Assert.Empty((await DraftAsync(person)).Texts);
        Assert.Equal(before, person.Sees().Count);

        var words = dutch ? "dat stond gisteren op het plein" : "it was on the square yesterday";
        Assert.Contains(Replaced(dutch), (await person.EditsAsync(id, words)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("url", (await DraftAsync(person)).Answers.Keys);
        Assert.Equal(words, Assert.Single((await DraftAsync(person)).Texts).Text);

        Assert.Contains(Gone(dutch), (await person.DeletesAsync(id)).Words, StringComparison.Ordinal);
        Assert.Empty((await DraftAsync(person)).Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_What_was_changed_on_a_card_is_said_to_stand_there(bool dutch)
    {
        var (person, id) = (await _door.AtQuestionAsync("views", dutch), _door.Teams.NextId());
        await person.SaysAsAsync(id, "12.345");
        await person.ClicksAsync("intake-next", new() { ["views"] = "99" });

        Assert.Contains(
            dutch ? "laten staan" : "left it as it is", (await person.ClicksAsync("intake-undo")).Words, StringComparison.Ordinal);
        Assert.Contains(OnCard(dutch), (await person.DeletesAsync(id)).Words, StringComparison.Ordinal);
        await person.EditsAsync(id, dutch ? "ze stonden op mastodon en op facebook" : "they were on mastodon and on facebook");
        await person.EventuallySeesAsync(dutch ? "had je op een kaart al veranderd" : "already changed its old words");
        Assert.Equal("99", (await DraftAsync(person)).Answers["views"]);
        Assert.Single((await DraftAsync(person)).Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_What_happened_and_was_written_anew_on_its_card_is_said_to_stand_there(bool dutch)
    {
        var (person, first, second) = (Person(dutch), _door.Teams.NextId(), _door.Teams.NextId());
        var words = dutch ? "ik word online bedreigd" : "I am being threatened online";
        await person.SaysAsAsync(first, words);
        await person.ClicksAsync("intake-no-danger");
        await person.SaysAsAsync(second, words);
        await person.GoesToAsync("what");
        await person.ClicksAsync("intake-next", new() { ["what"] = words + (dutch ? " door de buurman" : " by my neighbour") });

        foreach (var id in new[] { first, second })
        {
            var seen = await person.DeletesAsync(id);
            Assert.Contains(OnCard(dutch), seen.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(Gone(dutch), seen.Words, StringComparison.Ordinal);
        }

        var draft = await DraftAsync(person);
        Assert.EndsWith(dutch ? "buurman" : "neighbour", draft.Description, StringComparison.Ordinal);
        Assert.Empty(draft.Texts);
        await person.WalksOnAsync();
        Assert.Contains(
            dutch ? "Vraag het aan het meldteam" : "Ask the response team", (await person.DeletesAsync(first)).Words,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task D29_What_went_into_a_check_in_is_said_to_stand_there(bool dutch, bool wasAnswered)
    {
        var (person, id, later) = (Person(dutch), _door.Teams.NextId(), _door.Teams.NextId());
        await person.SaysAsync(dutch ? "hallo" : "hello");
        await _door.DoAsync(await _door.ReportedAsync(person, null, "een bedreiging"), person, new AskCheckIn());
        await person.EventuallySeesAsync(dutch ? "Alleen jij ziet wat je hier invult" : "Only you see what you fill in here");
        var card = person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "aftercare-answer"));
        await person.SaysAsAsync(id, dutch ? "het werk gaat langzamer dan anders" : "work goes slower than it used to this autumn");
        if (wasAnswered)
        {
            await person.PressAsync(
                card, card.Buttons.First(button => button.Verb == "aftercare-answer"), new() { ["safety"] = "4", ["stress"] = "2" });
        }

        await person.ClicksAsync("chat-check-in-pending");
        if (!wasAnswered)
        {
            await person.ClicksAsync("aftercare-answer", new() { ["safety"] = "4", ["stress"] = "2" });
        }

        Assert.Empty((await _door.FileOfAsync(person)).Waiting);
        Assert.Contains(InCheckIn(dutch), (await person.DeletesAsync(id)).Words, StringComparison.Ordinal);
        await person.EditsAsync(id, dutch ? "het werk gaat weer net als anders" : "the days at work are longer now");
        await person.EventuallySeesAsync(
            dutch ? "De oude woorden staan nog bij wat je invulde" : "The old words are still in what you filled in");
        Assert.Contains(
            dutch ? "niets van klaarstaan" : "nothing of it waiting", (await person.DeletesAsync(later)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D4_What_an_old_card_placed_follows_its_message()
    {
        var id = _door.Teams.NextId();
        var teller = await _door.Tells().ToQuestions()
            .Plants(file => file.With(file.Draft! with { Texts = [new DraftText("t9", "12.345", Placed: false) { Message = id }] }));
        var drawn = new AdaptiveCard
        {
            Body = [new ActionSet(
                [Button.Execute(
                    "", IntakeVerbs.Place, new() { ["draft"] = teller.Draft.Id.Value, ["text"] = "t9", ["place"] = "views" })])],
        };
        await teller.Clicks(System.Text.Json.Nodes.JsonNode.Parse(CardLook.TextOf(drawn))!.AsObject(), IntakeVerbs.Place);
        Assert.Equal("12345", teller.Draft.Answers["views"]);

        Assert.Contains(Gone(true), (await teller.Person.DeletesAsync(id)).Words, StringComparison.Ordinal);

        Assert.DoesNotContain("views", (await DraftAsync(teller.Person)).Answers.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_A_new_report_of_words_that_went_to_a_case_loses_them_with_their_message_and_the_case_keeps_them(bool dutch)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SaysAsAsync(id, dutch ? "nu zet iemand anders mijn adres online" : "now somebody else posts my address online");
        await person.ClicksAsync("intake-follow-anew");
        Assert.NotEqual("", (await DraftAsync(person)).Description);

        await person.DeletesAsync(id);

        await person.EventuallySeesAsync(Gone(dutch));
        await person.EventuallySeesAsync(dutch ? "Vraag het aan het meldteam" : "Ask the response team");
        Assert.Equal("", (await DraftAsync(person)).Description);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_A_report_that_begins_in_the_place_of_the_open_one_loses_its_words_with_their_message(bool dutch)
    {
        var (person, id) = (Person(dutch), _door.Teams.NextId());
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.SaysAsync("stop");
        await person.SaysAsAsync(id, dutch ? "iemand zet mijn adres online" : "somebody posts my address online");
        await person.ClicksAsync("intake-no-danger");
        await person.ClicksAsync("intake-start-anew");
        Assert.Contains(dutch ? "mijn adres" : "my address", (await DraftAsync(person)).Description, StringComparison.Ordinal);

        await person.DeletesAsync(id);

        await person.EventuallySeesAsync(Gone(dutch));
        Assert.Equal("", (await DraftAsync(person)).Description);
    }

    private static string Gone(bool dutch) => dutch ? "is ook weg" : "is gone too";

    private static string Replaced(bool dutch) => dutch ? "in plaats van de oude" : "in the place of the old ones";

    private static string OnCard(bool dutch) => dutch ? "Je kunt het daar weghalen" : "on a card";

    private static string InCheckIn(bool dutch) =>
        dutch ? "bij wat je invulde over hoe het met je gaat" : "what you filled in about how you are";

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private async Task<Draft> DraftAsync(DoorPerson person) => (await _door.FileOfAsync(person)).Draft!;
}
