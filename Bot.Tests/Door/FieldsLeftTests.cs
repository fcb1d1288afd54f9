namespace Weerbaar.Tests.Door;

/// <summary>Words in a field that the button which was pressed does not take: they are said not to go along, and never just gone.</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class FieldsLeftTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Where_somebody_is_does_not_vanish_with_another_button_of_the_alarms_card(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);

        var seen = await person.ClicksAsync("intake-ask-danger", new() { ["where"] = "in de kelder van het stadhuis" });

        Assert.Contains(Line(dutch), seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_The_button_that_takes_it_says_nothing_of_that(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);

        var shared = await person.ClicksAsync("intake-share-danger", new() { ["where"] = "in de kelder van het stadhuis" });
        var asked = await (await RaiseAlarmAsync(dutch)).ClicksAsync("intake-ask-danger", new() { ["where"] = " " });

        Assert.DoesNotContain(Line(dutch), shared.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Line(dutch), asked.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_on_a_card_whose_report_is_gone_are_said_not_to_go_along(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        var seen = await person.PressesAsync(
            "intake-next",
            typed: new() { ["ids.draft"] = _door.Get<IdGenerator>().NewId(), ["ids.step"] = "what", ["what"] = "hij belde net weer" });

        Assert.Contains(Line(dutch), seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_on_an_older_card_is_told_beside_what_it_did_not_show()
    {
        var person = await _door.AtQuestionAsync("what", true);
        var card = person.Sees().Last(message => message.Buttons.Any(button => button.Verb == "intake-next"));
        var next = card.Buttons.First(button => button.Verb == "intake-next");
        await person.PressAsync(card, next, new() { ["what"] = "ik word online bedreigd door de buurman" });

        await person.PressAsync(card, next, new() { ["what"] = "hij kwam gisteren aan het loket" });
        var both = await DraftAsync(person);
        await person.PressAsync(card, next, new() { ["what"] = "hij kwam vandaag aan het loket" });
        var mended = await DraftAsync(person);

        Assert.Equal("hij kwam gisteren aan het loket", both.Description);
        Assert.Equal(["ik word online bedreigd door de buurman"], both.Texts.Select(piece => piece.Text));
        Assert.Equal("hij kwam vandaag aan het loket", mended.Description);
        Assert.Equal(["ik word online bedreigd door de buurman"], mended.Texts.Select(piece => piece.Text));
    }

    [Theory]
    [InlineData(true, "aftercare-pause")]
    [InlineData(false, "aftercare-pause")]
    [InlineData(true, "aftercare-stop")]
    [InlineData(false, "aftercare-stop")]
    public async Task D29_Who_pauses_on_a_check_in_keeps_what_they_typed_on_it(bool dutch, string button)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "hallo" : "hello");
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        await _door.DoAsync(@case, person, new AskCheckIn());
        var card = await person.EventuallySeesAsync(dutch ? "Hoe gaat het nu met je?" : "How are you now?");

        var seen = await person.ClicksAsync(button);

        Assert.Null(seen.Card);
        Assert.NotEmpty(seen.Messages);
        Assert.Contains(person.Sees(), message => message.Id == card.Id && message.Buttons.Any(one => one.Verb == "aftercare-answer"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_may_not_send_a_form_reads_that_its_words_are_not_kept(bool dutch)
    {
        var @case = await _door.ReportedAsync(_door.Person("Sanne"), null, "een bedreiging");
        var other = _door.Person("Joris", language: dutch ? "nl-NL" : "en-GB");

        var seen = await other.SendsAsync("own-add", @case, new() { ["text"] = "dit hoort bij die zaak" });

        Assert.Contains(
            dutch ? "Wat je typte, heb ik niet bewaard." : "I haven't kept what you typed.", seen.Words, StringComparison.Ordinal);
        Assert.Empty(await _door.FindAsync("dit hoort bij die zaak"));
    }

    [Theory]
    [InlineData("triage-hand-over")]
    [InlineData("triage-release")]
    public async Task Who_hands_over_or_releases_what_somebody_else_did_already_gets_their_words_back(string verb)
    {
        var @case = await _door.ReportedAsync(_door.Person("Sanne"), null, "een bedreiging");
        @case = await _door.DoAsync(@case, _door.Noor, new ClaimCase(), asOfficer: true);
        @case = verb == "triage-release"
            ? await _door.DoAsync(@case, _door.Noor, new ReleaseCase("ik ben er een week niet"), asOfficer: true)
            : @case;
        var typed = new Dictionary<string, string> { ["to"] = _door.Noor.Id, ["reason"] = "zij kent deze buurt goed" };

        var seen = await _door.Noor.SendsAsync(verb, @case, typed, DoorTeams.Monitoring);

        Assert.Contains("Dit was al gedaan", seen.Words, StringComparison.Ordinal);
        Assert.Contains("zij kent deze buurt goed", $"{seen.Card}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Words_of_danger_are_heard_in_another_field_than_the_one_that_held_them(bool dutch)
    {
        var words = dutch ? "er staat nu een man met een mes voor mijn deur" : "there is a man with a knife at my door right now";
        var person = await _door.AtQuestionAsync("account", dutch);
        await person.SaysAsync(words);
        var before = person.Sees().Count(message => message.Buttons.Any(button => button.Verb == "intake-danger"));

        await person.ClicksAsync("intake-next", new() { ["account"] = words });

        Assert.True(person.Sees().Count(message => message.Buttons.Any(button => button.Verb == "intake-danger")) > before);
    }

    [Theory]
    [InlineData("intake-end-danger")]
    [InlineData("intake-ask-danger")]
    [InlineData("intake-share-danger")]
    public async Task D2_Danger_in_the_field_of_the_alarms_card_is_answered_by_112_and_a_way_to_alert_again(string verb)
    {
        var person = await RaiseAlarmAsync(true);

        var seen = await person.ClicksAsync(verb, new() { ["where"] = "er staat nu een man met een pistool bij de balie" });

        Assert.Contains("tel:112", seen.Words, StringComparison.Ordinal);
        Assert.Contains(DoorCard.Buttons(seen.Card), button => button.Verb is "intake-danger" or "intake-ask-danger");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Danger_in_the_field_of_the_alarms_card_is_heard_with_a_button_that_answers_something_else(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);

        await person.ClicksAsync("intake-go-on", new() { ["where"] = "er staat nu een man met een pistool bij de balie" });

        await FrontDoor.EventuallyAsync(
            () => person.Sees().Any(message => message.Buttons.Any(button => button.Verb == "intake-danger")),
            () => string.Join("\n---\n", person.Sees().Select(message => message.Words)),
            TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Where_somebody_is_is_said_not_to_be_kept_when_their_report_was_withdrawn(bool dutch)
    {
        var person = await RaiseAlarmAsync(dutch);
        await person.ClicksAsync("own-safe");
        await person.ClicksAsync("own-withdraw");
        Assert.True((await person.SubmitsAsync("own-withdraw")).IsClosed);

        var seen = await person.ClicksAsync("intake-share-danger", new() { ["where"] = "in de kelder van het stadhuis" });

        Assert.Contains(
            dutch ? "Wat je typte, heb ik niet bewaard." : "I haven't kept what you typed.", seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "de printer op de derde verdieping is weer kapot", true)]
    [InlineData(true, "hallo", false)]
    [InlineData(false, "the lift in our office is very slow today", true)]
    [InlineData(false, "lol", false)]
    public async Task What_is_not_understood_is_said_not_to_be_kept(bool dutch, string words, bool isSaid)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

        var seen = await person.SaysAsync(words);

        Assert.Equal(
            isSaid, seen.Says("heb ik niet bewaard") || seen.Says("haven't kept")
                || (await _door.FindAsync(words)).Any(row => row.EndsWith("/me", StringComparison.Ordinal)));
    }

    private static string Line(bool dutch) => dutch ? "gaat met deze knop niet mee" : "doesn't go along with this button";

    private async Task<DoorPerson> RaiseAlarmAsync(bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.ClicksAsync("intake-danger");
        return person;
    }

    private async Task<Draft> DraftAsync(DoorPerson person) =>
        (await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default)).Draft!;
}
