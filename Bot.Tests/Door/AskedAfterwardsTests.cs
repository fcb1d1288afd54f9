using Weerbaar.Features.Intake;

namespace Weerbaar.Tests.Door;

/// <summary>
/// How it stands, who reads it and thanks: answered whatever is open, and none of it becomes part of a report or a case (D6, D48). What is
/// told beside it keeps its meaning.
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class AskedAfterwardsTests(Doorway doorway)
{
    private static readonly string[] States = ["nothing", "draft", "case", "cases", "check-in", "alarm"];

    private static readonly string[] HowItStands =
    [
        "wat gebeurt er nu?", "wat gebeurt er nu met mijn melding", "hoe nu verder", "hoe gaat het nu verder?", "wat gaat er nu gebeuren",
        "wat doen jullie nu",
        "wanneer hoor ik iets?", "wanneer hoor ik wat", "wanneer krijg ik antwoord", "wanneer reageert er iemand", "hoe lang duurt het",
        "is er al nieuws",
        "heeft iemand mijn melding al gezien", "is er al iemand mee bezig", "hoe staat het ermee", "wie heeft mijn melding", "en nu?",
    ];

    private static readonly string[] HowItStandsInEnglish =
    [
        "when do I hear something?", "when will I hear back", "when will someone get back to me", "what happens now?", "what happens next",
        "now what",
        "what are you doing with it", "how long does it take", "any news?", "has anyone seen my report", "who has my report",
    ];

    private static readonly string[] WhoReads =
        ["wie leest dit?", "wie leest mee", "wie kan dit lezen", "wie ziet mijn melding", "leest mijn leidinggevende dit ook?",
            "wie keek mee", "wie heeft dit gelezen"];

    private static readonly string[] WhoReadsInEnglish =
        ["who reads this?", "who can see this", "who will see my report", "does my manager read this", "who looked"];

    private static readonly bool[] Languages = [true, false];

    private static readonly string[] Thanks =
        ["dank je", "dank je wel", "dankjewel!", "bedankt", "heel erg bedankt", "bedankt voor je hulp", "ok bedankt",
            "dank je wel voor alles"];

    private static readonly string[] ThanksInEnglish = ["thanks", "thank you", "thank you so much", "thanks a lot", "ok thanks",
        "thank you for listening"];

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<bool, string> All =>
        [.. from dutch in Languages from state in States select new TheoryDataRow<bool, string>(dutch, state)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task D48_A_question_after_sending_is_answered_and_nothing_of_it_is_kept(bool dutch, string state)
    {
        var person = await PersonAsync(dutch, state);
        var before = await KeptAsync(person);

        await AnswersAsync(person, dutch ? HowItStands : HowItStandsInEnglish, dutch ? "Jouw meldingen" : "Your reports");
        await AnswersAsync(
            person, dutch ? WhoReads : WhoReadsInEnglish, dutch ? "Wie leest wat je schrijft?" : "Who reads what you write?");
        await AnswersAsync(person, dutch ? Thanks : ThanksInEnglish, dutch ? "Graag gedaan" : "You're welcome");

        Assert.Equal(before, await KeptAsync(person));
    }

    [Theory]
    [InlineData(true, "wanneer hoor ik iets?", "Je melding is binnen bij het meldteam", "Pakt niemand het op voor")]
    [InlineData(false, "when do I hear something?", "The response team has your report", "If nobody has picked it up by")]
    public async Task D6_It_says_who_has_it_and_what_is_promised_by_when(bool dutch, string asked, string stands, string promised)
    {
        var person = Person(dutch);
        var @case = await _door.ReportedAsync(person, null, "een bedreiging", RouteChoice.Manager);

        var waits = await person.SaysAsync(asked);
        Assert.Contains(stands, waits.Words, StringComparison.Ordinal);
        Assert.Contains(promised, waits.Words, StringComparison.Ordinal);

        await _door.DoAsync(@case, _door.Noor, new ClaimCase(), asOfficer: true);
        Assert.Contains(_door.Noor.Name, (await person.SaysAsync(asked)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D9_It_says_by_name_who_reads_it_and_leads_to_who_looked()
    {
        var sanne = Person(true);
        var @case = await _door.ReportedAsync(sanne, null, "een bedreiging", RouteChoice.Manager);
        await sanne.EventuallySeesAsync($"Deze mensen weten er ook van: {sanne.Manager.Name}");

        var seen = await sanne.SaysAsync("wie leest dit?");

        Assert.Contains($"het meldteam en {sanne.Manager.Name}", seen.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Nog niemand heeft gelezen", (await sanne.ClicksAsync($"Wie keek mee bij {@case.Number}?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D48_Of_a_report_that_is_not_sent_it_says_so()
    {
        var sanne = await PersonAsync(true, "draft");

        Assert.Contains(
            "nog niet verstuurd, dus niemand leest hem", (await sanne.SaysAsync("wie leest dit")).Words, StringComparison.Ordinal);
        Assert.Contains("nog niet verstuurd", (await sanne.SaysAsync("dank je wel")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wanneer komt er iemand, hij staat hier", true)]
    [InlineData("wat gebeurt er nu hij staat voor de deur", true)]
    [InlineData("wie leest dit, ze weten waar ik woon", true)]
    [InlineData("dank je, hij heeft me weer bedreigd", true)]
    [InlineData("wanneer hoor ik iets, hij heeft mijn adres online gezet", true)]
    [InlineData("wanneer hoor ik iets hij bedreigt me weer", true)]
    [InlineData("when do I hear something? He is threatening me again", false)]
    [InlineData("thanks, he is back at my door", false)]
    public async Task D2_D4_Danger_and_what_is_told_beside_a_question_keep_their_meaning(string words, bool dutch)
    {
        var person = await PersonAsync(dutch, "case");

        var seen = await person.SaysAsync(words);

        Assert.Contains("intake-danger", seen.Messages.SelectMany(message => message.Buttons).Select(button => button.Verb));
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith("case-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D48_The_question_beside_what_is_told_is_answered_too_before_the_card_about_danger()
    {
        var sanne = await PersonAsync(true, "case");

        var seen = await sanne.SaysAsync("wanneer hoor ik iets? hij bedreigt me weer");

        Assert.Contains("Pakt niemand het op voor", seen.Messages[0].Words, StringComparison.Ordinal);
        Assert.Contains("intake-danger", seen.Messages[^1].Buttons.Select(button => button.Verb));
    }

    [Fact]
    public async Task D2_A_question_in_between_does_not_use_up_the_question_about_danger()
    {
        var sanne = await PersonAsync(true, "case");
        await sanne.SaysAsync("hij schrijft nu: morgen ga je dood");
        await sanne.SaysAsync("wie leest dit?");

        Assert.Contains(DoorStory.DangerTitle(true), (await sanne.SaysAsync("ja")).Words, StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(DoorPerson person, string[] asked, string answer)
    {
        foreach (var words in asked)
        {
            var seen = await person.SaysAsync(words);
            Assert.True(seen.Says(answer), $"'{words}' got:\n{seen.Words}");
        }
    }

    /// <summary>All that stands in their draft, among what waits, and in their cases.</summary>
    private async Task<string> KeptAsync(DoorPerson person)
    {
        var file = await _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);
        var cases = await _door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(person.Id)), null, 100, default).ToListAsync();
        var logs = new List<string>();
        foreach (var (id, _) in cases)
        {
            logs.AddRange((await _door.Get<CaseStore>().ReadWholeAsync(id, default))!.Log.Select(entry => entry.Text));
        }

        return $"{file.Draft?.WholeDescription()}|{string.Join(',', file.Waiting.Select(text => text.Text))}|{string.Join(',', logs)}";
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private async Task<DoorPerson> PersonAsync(bool dutch, string state)
    {
        var person = Person(dutch);
        await person.SaysAsync(dutch ? "hallo" : "hello");
        if (state == "draft")
        {
            await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        }
        else if (state != "nothing")
        {
            var @case = await _door.ReportedAsync(person, null, "een bedreiging", RouteChoice.Manager);
            await DoAsync(person, @case, state);
            await person.EventuallySeesAsync($"{@case.Number}");
        }

        return person;
    }

    private Task DoAsync(DoorPerson person, Case @case, string state) => state switch
    {
        "cases" => _door.ReportedAsync(person, null, "nog een"),
        "check-in" => _door.DoAsync(@case, person, new AskCheckIn()),
        "alarm" => person.RaisesAlarmAsync(@case.Number.Value, "TeamOnly"),
        _ => Task.CompletedTask,
    };
}
