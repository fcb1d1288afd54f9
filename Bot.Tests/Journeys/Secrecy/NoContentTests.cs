using System.Text;
using System.Text.Json;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>
/// Promise 5: content of a report is never in a log, a metric, a trace, an exception's text, a queue message, a key, a blob's
/// name or an address: at the most talkative level, with faults, in any encoding.
/// </summary>
public sealed class NoContentTests
{
    // What somebody types, and the names of people.
    private static readonly Mark[] Marks =
        [new("kwarkzeef7391"), new("Zwärtböek"), new("Marijke Jansen"), new("Noor van Dijk")];

    // What is written after the decision: in a check-in, as an answer to the team, as a lesson.
    private static readonly Mark[] Later = [new("roosterbrood4417"), new("dakgootlied2256"), new("mistbankje8832")];

    private const string Words = "kwarkzeef7391 \"Zwärtböek\"";

    [Fact]
    public void A_mark_is_found_in_every_shape()
    {
        foreach (var mark in Marks)
        {
            var utf8 = Encoding.UTF8.GetBytes(mark.Word);
            byte[][] shapes =
            [
                utf8, Encoding.Unicode.GetBytes(mark.Word), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(mark.Word)),
                Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonSerializer.Serialize(mark.Word))),
                Encoding.UTF8.GetBytes("https://x.example/?q=" + Uri.EscapeDataString(mark.Word)),
                .. Enumerable.Range(0, 5).Select(before => Encoding.UTF8.GetBytes(
                    Convert.ToBase64String([.. new byte[before], .. utf8, 1, 2, 3]))),
            ];
            Assert.All(shapes, shape => Assert.NotNull(mark.FoundIn(shape)));
            Assert.Null(mark.FoundIn("something else"u8));
        }
    }

    [Fact]
    public async Task D37_Nothing_that_anybody_wrote_leaves_by_a_side_door()
    {
        await using var collector = await Collector.StartAsync();
        await using var town = await EndToEndHost.StartAsync(bots: 1, settings: Talkative(collector));
        var number = await ReportedWithFaultsAsync(town);
        await DecideAsync(town, number);
        await AskedAndTalkedAsync(town, number);
        await StrangeInputAsync(town);
        await EndToEndHost.EventuallyAsync(() => Task.FromResult(Complete(collector)), "the collector has all three signals");

        NothingIn(await Outside.OfAsync(town, collector));
        Assert.All(Marks.Concat(Later), mark => Assert.Contains(Outside.Rows(town), row => mark.FoundIn(row.Content) is not null));
    }

    [Fact]
    public async Task D37_Nor_does_it_in_addresses_keys_and_messages_of_Azure_storage_that_fails()
    {
        await using var collector = await Collector.StartAsync();
        await using var storage = await WatchedAzurite.StartAsync();
        await using var town = await EndToEndHost.StartAsync(1, new(Talkative(collector).Concat(storage.Settings)));
        storage.Spoil();
        var number = await ReportedWithFaultsAsync(town);
        storage.Spoil();
        await DecideAsync(town, number);

        NothingIn(await Outside.OfAsync(town, collector, storage));
        Assert.All(Marks, mark => Assert.Contains(storage.Bodies(), body => mark.FoundIn(body) is not null));
    }

    private static Dictionary<string, string> Talkative(Collector collector) => new()
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
        ["Logging__LogLevel__System.Net.Http"] = "Trace",
        ["Logging__Console__IncludeScopes"] = "true",
        ["Telemetry__Endpoint"] = collector.Address,
        ["Telemetry__Every"] = "00:00:01",
    };

    private static void NothingIn(IReadOnlyList<(string Where, byte[] Content)> places)
    {
        var leaks = places
            .SelectMany(
                place => Marks.Concat(Later).Select(mark => mark.FoundIn(place.Content)).OfType<string>().Select(
                    shape => $"{shape} in {place.Where}"))
            .Distinct()
            .ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(20)));
    }

    private static async Task<string> ReportedWithFaultsAsync(EndToEndHost town)
    {
        var sanne = town.Person("sanne");
        await sanne.SaysAsync($"ik word online bedreigd door {Words}");
        await sanne.SendsAsync("kwarkzeef7391 Zwärtböek.txt", Encoding.UTF8.GetBytes(Words));
        await town.FaultAsync("files", "status", 3, 404);
        await sanne.SendsAsync("kwarkzeef7391.png", [1, 2, 3], pasted: true, text: Words);
        await sanne.FillsInAsync();
        await town.FaultAsync("connector", "status", 4, 503, method: "POST");
        await town.FaultAsync("connector", "cutAfter", 1, method: "POST");
        await town.FaultAsync("graph", "status", 3, 503);
        var number = Story.NumberIn((await sanne.ClicksAsync("Versturen")).Words);
        await sanne.FindsAsync($"Jouw melding {number}", seconds: 90);
        await town.NoFaultsAsync();
        await sanne.FillsAsync("Iets toevoegen", "Toevoegen", new() { ["text"] = $"Hij belde weer: {Words}" }, number);
        return number;
    }

    private static async Task DecideAsync(EndToEndHost town, string number)
    {
        var (noor, marijke) = (town.Person("noor"), town.Person("marijke"));
        await noor.FindsAsync(number, "monitoring", 90);
        await noor.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        await noor.FillsAsync(
            "Overleg vastleggen", "Vastleggen", new() { ["with"] = "employee,manager", ["outcome"] = Words }, number, "monitoring");
        await town.FaultAsync("connector", "statusAfter", 1, 504, method: "PUT");
        await noor.FillsAsync(
            "Voorstel doen", "Voorstel versturen", new() { ["options"] = "safety-plan", ["reason"] = Words }, number, "monitoring");
        await marijke.FindsAsync("Er ligt een voorstel", seconds: 90);
        await marijke.FillsAsync("Terugsturen", "Terugsturen naar het meldteam", new() { ["reason"] = Words }, number);
        await noor.FindsAsync("Teruggestuurd op", "monitoring", 90);
    }

    /// <summary>The employee says how they are, the team answers and learns.</summary>
    private static async Task AskedAndTalkedAsync(EndToEndHost town, string number)
    {
        var (sanne, liam) = (town.Person("sanne"), town.Person("liam"));
        await town.Person("noor").SaysAsync("nu bespreken");
        await sanne.SaysAsync("nazorg");
        await sanne.ClicksAsync("Nu invullen hoe het gaat", on: number);
        var asked = await sanne.FindsAsync("Hoe gaat het nu met je?");
        await town.FaultAsync("connector", "status", 1, 503, method: "PUT");
        await sanne.ClicksOnAsync(asked.Id, "Versturen", new() { ["safety"] = "4", ["stress"] = "2", ["words"] = "roosterbrood4417" });
        var talk = await liam.FindsAsync("Teamgesprek 1", "team");
        await liam.ClicksOnAsync(talk.Id, "Antwoord bewaren", new() { ["q-recognise"] = "dakgootlied2256" }, "team");
        var lesson = await liam.ClicksOnAsync(talk.Id, "Les toevoegen", conversation: "team");
        Assert.Equal("closed", (await liam.SubmitsAsync(lesson, "Save the lesson", new() { ["text"] = "mistbankje8832" })).Kind);
    }

    /// <summary>What no client sends: unknown names, broken bodies, forged clicks, a turn that the store makes wait.</summary>
    private static async Task StrangeInputAsync(EndToEndHost town)
    {
        var sanne = town.Person("sanne");
        var message = (await town.GetAsync("/api/conversations/chat-sanne/template?as=sanne&kind=message")).DeepClone();
        foreach (var (field, value) in new[] { ("type", Words), ("name", Words), ("locale", Words), ("text", Words), ("channelId", Words) })
        {
            var strange = message.DeepClone();
            strange[field] = value;
            await town.PostAsync("/api/raw", new JsonObject { ["activity"] = strange, ["sign"] = "proper" });
        }

        foreach (var body in new[] { $"{{\"type\":\"{Words}", $"{{\"type\":\"message\",\"text\":{{\"kwarkzeef7391\":1}}}}",
            "\"kwarkzeef7391\"" })
        {
            await town.PostAsync("/api/raw", new JsonObject { ["body"] = body, ["sign"] = "proper" });
        }

        foreach (var path in new[] { "/api/messages?kwarkzeef7391=1", "/kwarkzeef7391", "/api/messages" })
        {
            await town.PostAsync("/api/raw", new JsonObject { ["activity"] = message.DeepClone(), ["sign"] = "wrongKey", ["path"] = path });
        }

        await sanne.ForgesAsync("kwarkzeef7391", new JsonObject { ["case"] = Words, ["draft"] = Words, ["kwarkzeef7391"] = Words });
        await town.FaultAsync("token", "status", 2, 503);
        await sanne.SaysAsync($"status {Words}");
        await town.NoFaultsAsync();
        // Spans are sent in the order in which they end: when this one is there, so are all before it.
        using var http = new HttpClient();
        using var last = await http.GetAsync(new Uri($"{town.Bots[0].Url}/privacy"));
    }

    private static bool Complete(Collector collector) =>
        collector.Has("traces", "GET /privacy") && collector.Has("traces", "turn click") && collector.Has("traces", "storage commit")
            && collector.Has("traces", "work Reconcile")
        && collector.Has("metrics", "weerbaar.turn.duration") && collector.Has("metrics", "weerbaar.turn.storage_calls")
        && collector.Has("metrics", "weerbaar.deliveries") && collector.Has("metrics", "weerbaar.decisions")
        && collector.Has("metrics", "weerbaar.retries") && collector.Has("metrics", "weerbaar.queue.age")
        && collector.Has("metrics", "weerbaar.graph.duration") && collector.Has("logs", "storage calls (cv");
}
