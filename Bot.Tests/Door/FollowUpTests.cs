using Weerbaar.Tests.Journeys;

namespace Weerbaar.Tests.Door;

/// <summary>What people tell and send after their report was sent reaches those who work on it (D2, D4).</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class FollowUpTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "hij schrijft nu: morgen ga je dood", "Toegevoegd aan je melding")]
    [InlineData(false, "now he writes: tomorrow you will die", "Added to your report")]
    public async Task D2_D4_Words_of_a_threat_bring_the_safety_card_and_go_to_the_case_at_once(bool dutch, string words, string added)
    {
        var person = Person(dutch);
        var number = await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        await person.EventuallySeesAsync(dutch ? "Jouw melding" : "Your report");

        await person.SaysAsync(words);

        await person.EventuallySeesAsync($"{added} {number}");
        Assert.Equal(["intake-follow-anew", "intake-danger"], Newest(person, 2));
        Assert.Contains(Row(await OnlyAsync(person)), Rows(await _door.FindAsync(words)));
        Assert.Null((await FileAsync(person)).Draft);
        await _door.Noor.EventuallySeesAsync(number, DoorTeams.Monitoring);
        await FrontDoor.EventuallyAsync(
            () => _door.Noor.Sees(DoorTeams.Monitoring).Any(message => message.Says(number) && message.Says("Aangevuld")),
            () => "The channel's card does not say so.",
            TimeSpan.FromSeconds(20));
        await _door.Noor.EventuallySeesAsync($"Bij zaak {number} kwamen woorden over een dreiging", DoorTeams.Monitoring);

        await person.ClicksAsync("intake-danger", on: "112");
        Assert.NotNull((await OnlyAsync(person)).Danger);
    }

    [Fact]
    public async Task D4_Whoever_has_the_case_and_whoever_decides_see_that_something_was_added_and_hear_of_a_threat()
    {
        await using var own = await FrontDoor.StartAsync();
        var sanne = own.Person("Sanne");
        var @case = await own.ReportedAsync(sanne, null, "ik word online bedreigd", RouteChoice.Manager);
        await own.DoAsync(@case, own.Noor, new ClaimCase(), asOfficer: true);
        await sanne.Manager.EventuallySeesAsync($"{@case.Number}");
        own.Move(TimeSpan.FromHours(1));

        await sanne.SaysAsync("hij schrijft nu: morgen ga je dood");

        await own.Noor.EventuallySeesAsync($"Bij zaak {@case.Number} kwamen woorden over een dreiging of gevaar. Lees het nu.");
        await sanne.Manager.EventuallySeesAsync(
            $"Bij zaak {@case.Number} kwamen woorden over een dreiging of gevaar. Open de kaart in Teams.");
        await sanne.Manager.EventuallySeesAsync("Aangevuld");
        await own.Noor.EventuallySeesAsync("Aangevuld", DoorTeams.Monitoring);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D7_A_picture_with_words_or_alone_goes_to_the_case_and_one_card_says_so(bool withWords)
    {
        var person = Person(true);
        await person.ReportsAsync();
        var picture = DoorFile.Picture();

        var seen = withWords
            ? await person.SaysAsync("hij plaatste dit vanmorgen in de buurtgroep", picture) : await person.SendsAsync(picture);

        await person.EventuallySeesAsync(Files.Hash(picture.Content)[..8]);
        await person.EventuallySeesAsync("Toegevoegd aan je melding");
        Assert.Single(person.Sees(), message => message.Says("Toegevoegd aan je melding"));
        Assert.True(seen.Messages.Count > 0);
        Assert.Single((await OnlyAsync(person)).Evidence);
        Assert.Null((await FileAsync(person)).Draft);
    }

    [Fact]
    public async Task D4_Something_new_begins_a_report_with_the_same_words_and_stays_in_the_case()
    {
        var person = Person(true);
        await person.ReportsAsync();
        const string words = "een heel andere man scheldt me uit op facebook";
        await person.SaysAsync(words);
        var card = await person.EventuallySeesAsync("Hier blijft het ook staan");
        var button = card.Buttons.Single(button => button.Verb == "intake-follow-anew");

        var begun = await person.PressAsync(card, button);

        Assert.Contains("112", begun.Words, StringComparison.Ordinal);
        Assert.Equal(words, (await FileAsync(person)).Draft!.Description);
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
        var other = _door.Person("Sanne");
        await other.InvokeAsync(other.Chat, null, Weerbaar.Teams.InvokeNames.CardAction, DoorActivities.Execute(button, button.Data(null)));
        Assert.DoesNotContain($"person-{other.Id}/draft", await _door.FindAsync(words));
    }

    [Fact]
    public async Task D4_With_several_cases_danger_is_answered_and_the_words_wait_for_their_place()
    {
        var person = Person(true);
        await _door.ReportedAsync(person, null, "een");
        await _door.ReportedAsync(person, null, "twee");
        await FrontDoor.EventuallyAsync(
            () => person.Sees().Count(message => message.Says("Jouw melding")) == 2, () => "Not both cards came.",
            TimeSpan.FromSeconds(20));

        await person.SaysAsync("hij schrijft nu: morgen ga je dood");

        await person.EventuallySeesAsync("Waar hoort dit bij?");
        Assert.Equal(["chat-add-pending", "intake-danger"], Newest(person, 2));
        Assert.Null((await FileAsync(person)).Draft);
        Assert.Single((await FileAsync(person)).Waiting);
    }

    [Fact]
    public async Task D4_After_two_weeks_and_in_a_colleague_s_case_it_is_asked_where_it_belongs()
    {
        await using var own = await FrontDoor.StartAsync();
        var (sanne, liam) = (own.Person("Sanne"), own.Person("Liam"));
        await own.ReportedAsync(sanne, liam, "over een collega");
        await sanne.SaysAsync("hij plaatste vanmorgen weer een filmpje");
        await sanne.EventuallySeesAsync("Waar hoort dit bij?");

        var daan = own.Person("Sanne");
        await own.ReportedAsync(daan, null, "lang geleden");
        own.Move(TimeSpan.FromDays(15));
        await daan.SaysAsync("hij plaatste vanmorgen weer een filmpje");
        await daan.EventuallySeesAsync("Waar hoort dit bij?");
    }

    [Fact]
    public async Task D4_Said_in_a_channel_it_goes_to_the_case_and_the_channel_reads_nothing_of_it()
    {
        var person = Person(true);
        await person.ReportsAsync();

        var seen = await person.SaysInAsync(DoorTeams.Team, "hij plaatste vanmorgen weer een filmpje over mij");

        Assert.Equal("Ik schrijf je privé.", Assert.Single(seen.Messages).Words);
        await person.EventuallySeesAsync("Toegevoegd aan je melding");
    }

    [Fact]
    public async Task D4_A_link_with_nothing_open_is_kept_and_said_to_be()
    {
        var person = Person(true);

        var seen = await person.SaysAsync("https://x.example/boos/1");

        Assert.Contains("Wat je typte, neem ik mee", seen.Words, StringComparison.Ordinal);
        await person.ClicksAsync("chat-report-pending");
        Assert.Equal("https://x.example/boos/1", (await FileAsync(person)).Draft!.Description);
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private Task<PersonFile> FileAsync(DoorPerson person) => _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);

    private async Task<Case> OnlyAsync(DoorPerson person)
    {
        var (id, _) = Assert.Single(
            await _door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(person.Id)), null, 100, default).ToListAsync());
        return (await _door.Get<CaseStore>().FindAsync(id, default))!.Case;
    }

    /// <summary>The first button of the newest messages that are no card of a case, oldest first.</summary>
    private static IEnumerable<string> Newest(DoorPerson person, int count) => person.Sees()
        .Select(message => message.Buttons is [var first, ..] ? first.Verb : "").Where(
            verb => !verb.StartsWith("own-", StringComparison.Ordinal)).TakeLast(count);

    private static string Row(Case @case) => $"case-{@case.Id}";

    private static string[] Rows(IReadOnlyList<string> found) =>
        [.. found.Where(row => row.StartsWith("case-", StringComparison.Ordinal)).Select(row => row.Split('/')[0]).Distinct()];
}
