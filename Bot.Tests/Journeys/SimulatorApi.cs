using System.Net.Http.Json;
using System.Text.Json;

namespace Weerbaar.Tests.Journeys;

/// <summary>What a story asks of the simulator beside what people do: the clock, faults, and what went against the rules.</summary>
public abstract class SimulatorApi
{
    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public async Task AdvanceAsync(string duration) =>
        await PostAsync("/api/clock", new JsonObject { ["advance"] = duration });

    /// <summary>
    /// To the next Tuesday after quiet hours and before opening: whatever the hour at which a test runs, its bots begin at
    /// the same one. A bot that begins while the office is open tells figures and asks for answers at once.
    /// </summary>
    public async Task ToTheFirstMorningAsync()
    {
        var tuesday = TuesdayFrom(DateOnly.FromDateTime((await NowAsync()).UtcDateTime).AddDays(1)).ToDateTime(new TimeOnly(8, 10));
        var amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
        await PostAsync("/api/clock", new JsonObject { ["to"] = new DateTimeOffset(tuesday, amsterdam.GetUtcOffset(tuesday)) });
    }

    /// <summary>To ten in the morning of a Tuesday without a holiday near it, so that working hours can be counted.</summary>
    public async Task ToAWorkingMorningAsync()
    {
        var now = await NowAsync();
        var tuesday = TuesdayFrom(new DateOnly(now.Month < 2 ? now.Year : now.Year + 1, 2, 1)).ToDateTime(new TimeOnly(9, 0));
        await PostAsync("/api/clock", new JsonObject { ["to"] = new DateTimeOffset(tuesday, TimeSpan.Zero) });
    }

    private static DateOnly TuesdayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Tuesday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The directory's id of somebody.</summary>
    public async Task<string> IdOfAsync(string key) => (await GetAsync("/api/world"))["people"]!.AsArray()
        .Single(person => person!["key"]!.GetValue<string>() == key)!["id"]!.GetValue<string>();

    /// <param name="action">"join" or "leave".</param>
    /// <param name="silent">Teams does not tell the bot.</param>
    public async Task MembershipAsync(string channel, string person, string action, bool silent = false) => await PostAsync(
        $"/api/conversations/{channel}/members", new JsonObject { ["person"] = person, ["action"] = action, ["silent"] = silent });

    public async Task DeleteChannelAsync(string channel) =>
        await ReadAsync(await Http.DeleteAsync(new Uri($"/api/conversations/{channel}", UriKind.Relative)));

    public async Task MakeChannelAsync(string channel, params string[] members) => await PostAsync(
        "/api/conversations",
        new JsonObject { ["key"] = channel, ["members"] = new JsonArray([.. members.Select(member => (JsonNode)member)]) });

    public async Task FaultAsync(string target, string kind, int count = 1, int? status = null, int? retryAfter = null,
        string? method = null,
        string? path = null) =>
        await PostAsync("/api/faults", new JsonObject
        {
            ["target"] = target,
            ["kind"] = kind,
            ["count"] = count,
            ["status"] = status,
            ["retryAfter"] = retryAfter,
            ["method"] = method,
            ["pathContains"] = path,
        });

    /// <summary>The lines in somebody's activity feed.</summary>
    public async Task<IReadOnlyList<string>> FeedAsync(string person) =>
        [.. (await GetAsync($"/api/feed?as={person}"))["items"]!.AsArray().Select(item => item!["preview"]!.GetValue<string>())];

    public async Task NoFaultsAsync() => await Http.DeleteAsync(new Uri("/api/faults", UriKind.Relative));

    public async Task<DateTimeOffset> NowAsync() => (await GetAsync("/api/clock"))["now"]!.GetValue<DateTimeOffset>();

    public async Task<JsonNode> GetAsync(string path) => await ReadAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<JsonNode> PostAsync(string path, JsonNode body) =>
        await ReadAsync(await Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body));

    /// <summary>
    /// Everything that the simulator found that Teams would not have taken. Being told to slow down (S16 to S19, 429) is no
    /// fault of a bot that obeys: these stories type faster than people do.
    /// </summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. (await GetAsync("/api/violations"))["violations"]!.AsArray()
            .Where(found => found!["rule"]!.GetValue<string>() is not ("S16" or "S17" or "S18" or "S19"))
            .Select(found => $"{found!["rule"]}: {found["what"]} ({found["method"]} {found["conversation"]})")];

    /// <summary>Waits until something is so; the story's clock stands still meanwhile.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds, string what, int seconds = 40)
    {
        var until = Environment.TickCount64 + (seconds * 1000);
        while (!await holds())
        {
            Assert.True(Environment.TickCount64 < until, $"Not within {seconds} s: {what}");
            await Task.Delay(100);
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.IsSuccessStatusCode, $"{(int)response.StatusCode} {response.RequestMessage?.RequestUri?.PathAndQuery}: {text}");
        return JsonNode.Parse(text) ?? throw new JsonException("Nothing came back.");
    }
}
