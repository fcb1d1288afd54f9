using System.Net;

namespace Weerbaar.Tests.Journeys;

/// <summary>The team that learns in its channel: what it may read, what it answers, what comes back (D32).</summary>
public sealed class TeamTalkTests
{
    private const string Told = "Een medewerker kreeg online een bedreiging. Een collega hielp meteen.";

    [Fact]
    public async Task D32_An_employee_agrees_two_officers_see_to_the_text_the_team_answers_and_the_lesson_comes_back()
    {
        await using var town = await EndToEndHost.StartAsync(page: true);
        var (sanne, liam, marijke, noor) = (town.Person("sanne"), town.Person("liam"), town.Person("marijke"), town.Person("noor"));
        await town.ToAWorkingMorningAsync();
        await liam.FindsAsync("Teamgesprek 1", "team");
        await PrepareAsync(town, await sanne.ReportsAsync("Iemand bedreigt mij online en zegt dat hij mij weet te vinden"));
        await sanne.FindsAsync("Dit gaat het team lezen");

        await town.AdvanceAsync("P28D");
        var card = await liam.FindsAsync(Told, "team");
        await sanne.FindsAsync("Het team heeft erover gepraat");
        await AnswerAsync(town, card);
        var dialog = await marijke.ClicksOnAsync(card.Id, "Les toevoegen", conversation: "team");
        var lesson = new Dictionary<string, string> { ["text"] = "Bij de balie zit nooit iemand alleen.", ["doing"] = "yes" };
        Assert.Contains(
            "Kies wie ervoor zorgt", (await marijke.SubmitsAsync(dialog, "Les bewaren", lesson)).Words, StringComparison.Ordinal);
        lesson["owner"] = await town.IdOfAsync("ilse");
        lesson["due"] = (await town.NowAsync()).AddDays(60).ToString("yyyy-MM-dd", null);
        Assert.Equal("closed", (await marijke.SubmitsAsync(dialog, "Les bewaren", lesson)).Kind);

        await town.AdvanceAsync("P7DT1H");
        var ended = await liam.FindsAsync("Bij de balie zit nooit iemand alleen.", "team");
        Assert.Contains("Dit gesprek is afgelopen", ended.Words, StringComparison.Ordinal);
        var late = await liam.ForgesAsync("talk-answer", Data(card, "talk-answer"), "team");
        Assert.Contains("This talk has ended", late.Words, StringComparison.Ordinal);
        await ExportAsync(town);

        await town.AdvanceAsync("P28D");
        var next = await liam.FindsAsync("Teamgesprek 3", "team");
        Assert.Contains("Bij de balie zit nooit iemand alleen.", next.Words, StringComparison.Ordinal);
        Assert.Contains("Ilse", next.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Told, next.Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task D32_A_channel_that_is_gone_is_told_nothing_is_lost_and_silence_is_asked_about_once()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (liam, noor) = (town.Person("liam"), town.Person("noor"));
        await town.FaultAsync("connector", "status", status: 404, method: "POST", path: "/v3/conversations");
        await town.ToAWorkingMorningAsync();
        await noor.FindsAsync("Het teamgesprek kan niet geplaatst worden", "monitoring");
        Assert.False(await liam.HasSeenAsync("Teamgesprek 1", "team"));
        await town.AdvanceAsync("PT2H");
        await liam.FindsAsync("Teamgesprek 1", "team");

        foreach (var (talk, later) in new[] { ("Teamgesprek 2", "P28D"), ("Teamgesprek 3", "P35D"), ("Teamgesprek 4", "P28D") })
        {
            await town.AdvanceAsync(later);
            await liam.FindsAsync(talk, "team");
        }

        await noor.FindsAsync("Het teamgesprek blijft stil", "monitoring");
        Assert.Contains(
            "gestopt", (await noor.ClicksAsync("Stoppen met het teamgesprek", conversation: "monitoring")).Words, StringComparison.Ordinal);
        await town.AdvanceAsync("P70D");
        await liam.SaysAsync("nu bespreken");
        await liam.FindsAsync("Dit kan alleen iemand van het meldteam");
        await noor.SaysAsync("gesprek voorbereiden");
        Assert.Contains("Er is niets gepland", (await noor.FindsAsync("Het volgende teamgesprek")).Words, StringComparison.Ordinal);
        Assert.False(await liam.HasSeenAsync("Teamgesprek 5", "team"));
        Assert.Contains("komt nu", (await noor.ClicksAsync("Nu bespreken")).Words, StringComparison.Ordinal);
        await liam.FindsAsync("Teamgesprek 5", "team");
        Assert.Single(await noor.SeesAsync("monitoring"), seen => seen.Says("Het teamgesprek kan niet geplaatst worden"));
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    private static async Task PrepareAsync(EndToEndHost town, string number)
    {
        var (sanne, noor, emma) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"));
        await noor.FillsAsync("Voor het teamgesprek", "Vraag de medewerker", [], number, "monitoring");
        await sanne.ClicksAsync("Dat is goed");
        await noor.FindsAsync($"vindt het goed dat het team over zaak {number} praat");
        var dialog = await noor.ClicksAsync("Voor het teamgesprek", conversation: "monitoring", on: number);
        var marked = await noor.SubmitsAsync(dialog, "Controleren en bewaren", new()
        {
            ["text"] = "Sanne Bakker uit Gouda kreeg op 12 maart online een bedreiging. Een collega hielp meteen.",
        });
        Assert.All(
            ["lijkt een naam", "is een plaats", "is een datum"], why => Assert.Contains(why, marked.Words, StringComparison.Ordinal));
        var kept = await noor.SubmitsAsync(dialog, "Controleren en bewaren", new() { ["text"] = Told });
        Assert.True(kept.Kind == "closed", kept.Words);
        var own = await noor.ClicksAsync("Voor het teamgesprek", conversation: "monitoring", on: number);
        Assert.Contains("Een collega van het meldteam leest mee", own.Words, StringComparison.Ordinal);
        await emma.FillsAsync("Voor het teamgesprek", "Approve", [], number, "monitoring");
    }

    private static async Task AnswerAsync(EndToEndHost town, Seen card)
    {
        foreach (var (who, says) in new[] { ("liam", "We bellen samen."), ("marijke", "Eerst luisteren."), ("ilse", "Iemand kijkt mee.") })
        {
            var read = await town.Person(who).ClicksOnAsync(card.Id, "Antwoorden lezen", conversation: "team");
            Assert.DoesNotContain("We bellen samen.", read.Words, StringComparison.Ordinal);
            var kept = await town.Person(who).ClicksOnAsync(card.Id, "Antwoord bewaren", new() { ["q-first-hour"] = says }, "team");
            Assert.Contains("Je antwoord is bewaard, zonder je naam", kept.Words, StringComparison.Ordinal);
        }

        var liam = town.Person("liam");
        var changed = await liam.ClicksOnAsync(card.Id, "Antwoord bewaren", new() { ["q-first-hour"] = "We bellen meteen." }, "team");
        Assert.Contains("Je nieuwe antwoord is bewaard", changed.Words, StringComparison.Ordinal);
        var all = await liam.ClicksOnAsync(card.Id, "Antwoorden lezen", conversation: "team");
        Assert.Contains("We bellen meteen.", all.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("We bellen samen.", all.Words, StringComparison.Ordinal);
        var outside = await town.Person("hans").ForgesAsync("talk-answer", Data(card, "talk-answer"));
        Assert.Contains("Dit kan alleen in het kanaal van het team", outside.Words, StringComparison.Ordinal);
    }

    private static async Task ExportAsync(EndToEndHost town)
    {
        var noor = town.Person("noor");
        await noor.SaysAsync("lessen zoeken balie");
        var dialog = await noor.ClicksAsync("Goedkeuren om te delen");
        Assert.Contains("Goedgekeurd", (await noor.SubmitsAsync(dialog, "Deze les mag gedeeld worden")).Words, StringComparison.Ordinal);
        using var officer = new WebBrowser("noor");
        var file = await officer.GoesAsync(town.Page + "/lessons.json");
        Assert.Equal("Bij de balie zit nooit iemand alleen.", (string?)JsonNode.Parse(file.Text)![0]!["text"]);
        Assert.Contains(
            "Bij de balie zit nooit iemand alleen.", (await officer.GoesAsync(town.Page + "/lessons.csv")).Text, StringComparison.Ordinal);
        using var employee = new WebBrowser("sanne");
        Assert.Equal(HttpStatusCode.NotFound, (await employee.GoesAsync(town.Page + "/lessons.json")).Status);
    }

    /// <summary>The button's own data, as a client would send it.</summary>
    private static JsonObject Data(Seen card, string verb)
    {
        var button = Actions(card.Card!).First(action => (string?)action["verb"] == verb);
        return button["data"]!.DeepClone().AsObject();
    }

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonObject element when element.ContainsKey("verb") && element.ContainsKey("data") => [element],
        JsonObject element => element.Select(property => property.Value).OfType<JsonNode>().SelectMany(Actions),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Actions),
        _ => [],
    };
}
