using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>
/// What ASP.NET Core and HTTP clients say of each request goes to a collector and to Azure Monitor without what they would bring along:
/// addresses with ids, headers, what strangers name.
/// </summary>
public sealed partial class SpanTests
{
    /// <summary>Spans are sent in the order in which they end: when this one is there, so are all before it.</summary>
    private const string Last = "GET /privacy";

    private static readonly Mark Stranger = new("kwarkzeef7391");

    [Fact]
    public async Task D37_Requests_and_calls_are_told_without_ids_addresses_and_headers()
    {
        await using var collector = await Collector.StartAsync();
        await using var town = await EndToEndHost.StartAsync(1, page: true, settings: new()
        {
            ["Telemetry__Endpoint"] = collector.Address,
            ["Telemetry__Every"] = "00:00:01",
            ["Telemetry__AzureMonitor"] = $"InstrumentationKey=5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a11;IngestionEndpoint={collector.Address}/",
        });
        var number = await town.Person("sanne").ReportsWithFilesAsync(("scherm.png", Files.Png));
        await town.Person("noor").FindsAsync("1 bewaard", "monitoring");
        var details = await town.Person("noor").ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        var address = CardWords.Address(details.Card!, "Bekijk bewijs");
        using var browser = new WebBrowser("noor");
        await browser.GoesAsync(address);
        await StrangerAsync(town.Page!);
        foreach (var name in new[] { "POST /api/messages", "GET /evidence/{of:id}", "turn click", "http.route", "server.address", Last })
        {
            await EndToEndHost.EventuallyAsync(() => Task.FromResult(collector.Has("traces", name)), $"the collector has {name}");
        }

        foreach (var name in new[] { "http.server.request.duration", "http.client.request.duration", "dotnet.gc.collections",
            "weerbaar.turn.duration" })
        {
            await EndToEndHost.EventuallyAsync(() => Task.FromResult(collector.Has("metrics", name)), $"the collector has {name}");
        }

        foreach (var name in new[] { "POST /api/messages", "turn click", "storage calls (cv", Last,
            $"\"ai.application.ver\":\"{Version.Split('+')[0]}" })
        {
            await EndToEndHost.EventuallyAsync(() => Task.FromResult(collector.Has("azure", name)), $"Azure Monitor has {name}", 90);
        }

        Assert.True(collector.Has("traces", Version));
        Assert.False(collector.Has("traces", "/health"));
        string[] secret =
        [
            number, address[(address.LastIndexOf('/') + 1)..], "8.8.8.8", "0af7651916cd43dd8448eb211c80319c", "Bearer", "eyJ", "url.full",
            "url.path", "url.query", "user_agent",
            .. (await town.GetAsync("/api/calls?after=0"))["calls"]!.AsArray().SelectMany(
                call => Ids().Matches(Uri.UnescapeDataString(call!["path"]!.GetValue<string>()))).Select(id => id.Value),
        ];
        Assert.True(secret.Distinct().Count() > 15);
        var told =
            collector.Received.Where(sent => sent.Signal is "traces" or "metrics" || (sent.Signal == "azure" && !IsLog(sent.Body))).Select(
                sent => sent.Body).ToList();
        List<string> leaks =
        [
            .. collector.Received.Select(sent => Stranger.FoundIn(sent.Body)).OfType<string>().Distinct(),
            .. secret.Distinct().Where(word => told.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)),
        ];
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    private static string Version =>
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Who has no token and writes what they like wherever something can be written.</summary>
    private static async Task StrangerAsync(string page)
    {
        using var http = new HttpClient();
        foreach (var (method, path) in new[] { ("GET", "/kwarkzeef7391"), ("GET", "/evidence/kwarkzeef7391?code=kwarkzeef7391"),
            ("POST", "/api/messages"), ("KWARKZEEF7391", "/"), ("GET", "/privacy?lang=kwarkzeef7391") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), page + path);
            request.Headers.Host = "kwarkzeef7391.example";
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("kwarkzeef7391", "1"));
            request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            request.Headers.Add("tracestate", "kwarkzeef7391=kwarkzeef7391");
            request.Headers.Add("baggage", "kwarkzeef7391=kwarkzeef7391");
            request.Headers.Add("X-Forwarded-For", "8.8.8.8");
            using var response = await http.SendAsync(request);
        }
    }

    /// <summary>Our own log names cases by their ids, for whoever runs the bot: NoContentTests look at what stands in it.</summary>
    private static bool IsLog(byte[] body) => body.AsSpan().IndexOf("MessageData"u8) >= 0;

    /// <summary>Entra ids, conversations, cases.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=conversations/)[^/]+|[0-9]+:[A-Za-z0-9_-]{8,}|[a-hj-km-np-z2-9]{26}")]
    private static partial Regex Ids();
}
