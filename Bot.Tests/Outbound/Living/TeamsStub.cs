using Microsoft.AspNetCore.Http;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Outbound.Living;

/// <summary>A new message as Teams took it.</summary>
/// <param name="Where">"officers", "team", or somebody's name for their own chat.</param>
/// <param name="What">What its notification shows.</param>
internal sealed record Post(DateTimeOffset At, string Where, string What, bool Urgent)
{
    public string Local => YearSimulation.Local(At);
}

/// <summary>
/// Tokens and the connector on loopback: keeps every new message, and can be told to refuse, to be busy, or to be the last call of a
/// process.
/// </summary>
internal sealed class TeamsStub(LoopbackServer server, TimeProvider timeProvider, Func<string, string> nameOf)
{
    private int _numbers;

    public List<Post> Posts { get; } = [];

    /// <summary>Channels and chats that are not there any more, by the names that posts have.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>So many of the next posts are answered "too many".</summary>
    public int Busy { get; set; }

    /// <summary>The process that makes the next post dies of it: nothing arrives, nobody reads an answer.</summary>
    public CancellationTokenSource? Kills { get; set; }

    public string Address => $"{server.Address}/emea/";

    public static string Channel(string name) => $"19:{name}@thread.tacv2";

    public async Task AnswerAsync(HttpContext http)
    {
        var asked = server.Requests.Last().Body;
        var body = JsonNode.Parse(asked.StartsWith('{') ? asked : "{}")!;
        var path = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        await ((http.Request.Method, path) switch
        {
            ("POST", ["token"]) => TokenAsync(http, asked),
            ("POST", ["emea", "v3", "conversations"]) when body["members"] is { } members => ChatAsync(http, (string)members[0]!["id"]!),
            ("POST", ["emea", "v3", "conversations"]) =>
                PostedAsync(http, (string)body["channelData"]!["channel"]!["id"]!, body["activity"]!, thread: true),
            ("POST", ["emea", "v3", "conversations", var chat, "activities"]) => PostedAsync(http, chat, body, thread: false),
            ("PUT", _) => http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = path[^1] }),
            _ => Task.FromException(new InvalidOperationException($"Nothing answers {http.Request.Method} {http.Request.Path}.")),
        });
    }

    /// <summary>Names what it is for, as the Graph of the tests wants it.</summary>
    private static Task TokenAsync(HttpContext http, string form) => http.Response.WriteAsJsonAsync(new JsonObject
    {
        ["access_token"] = "token for "
            + Uri.UnescapeDataString(form.Split('&').Single(field => field.StartsWith("scope=", StringComparison.Ordinal))[6..]),
        ["expires_in"] = 3600,
    });

    private static Task ChatAsync(HttpContext http, string person) =>
        http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"a:{person}" });

    private async Task PostedAsync(HttpContext http, string conversation, JsonNode activity, bool thread)
    {
        var where = conversation.StartsWith("a:", StringComparison.Ordinal) ? nameOf(conversation[2..]) : conversation.Split(':', '@')[1];
        if (Kills is { } life)
        {
            Kills = null;
            await life.CancelAsync();
            http.Abort();
        }
        else if (Gone.Contains(where))
        {
            await RefusedAsync(http, 404, "ConversationNotFound");
        }
        else if (Busy > 0)
        {
            Busy--;
            http.Response.Headers.RetryAfter = "600";
            await RefusedAsync(http, 429, "Throttled");
        }
        else
        {
            var number = $"{++_numbers}";
            Posts.Add(
                new Post(
                    timeProvider.GetUtcNow(), where, (string?)activity["summary"] ?? (string)activity["text"]!,
                    (string?)activity["importance"] == "urgent"));
            await http.Response.WriteAsJsonAsync(thread
                ? new JsonObject { ["id"] = $"{conversation};messageid={number}", ["activityId"] = number }
                : new JsonObject { ["id"] = number });
        }
    }

    private static Task RefusedAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } });
    }
}
