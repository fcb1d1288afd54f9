using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Teams on loopback as far as a bot sees it: takes what the bot posts, updates and deletes, and keeps it as people see it; knows
/// who is in a channel; serves what people send.
/// </summary>
internal sealed class DoorTeams : IAsyncDisposable
{
    public const string Monitoring = "19:monitoring@thread.tacv2", Team = "19:team@thread.tacv2";

    /// <summary>A chat of several people, as the bot makes to consult in.</summary>
    public const string Group = "19:consulting@thread.v2";

    private readonly LoopbackServer _server;
    private readonly Lock _one = new();
    private readonly Dictionary<string, DoorMessage> _messages = [];
    private readonly ConcurrentDictionary<string, DoorFile> _files = [];
    private readonly CancellationTokenSource _hungUp = new();
    private long _seen;

    private DoorTeams(LoopbackServer server) => this._server = server;

    public string Host => _server.Host;

    public string ServiceUrl => $"{_server.Address}/emea/";

    public string TokenAddress => $"{_server.Address}/token";

    public string Files => $"{_server.Address}/personal";

    /// <summary>Grows with every change of a message.</summary>
    public long Now => Interlocked.Read(ref _seen);

    /// <summary>Who is in a channel, by conversation id, as Entra ids.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> Members { get; } = [];

    /// <summary>Answers a request in the place of Teams: a status; null: all goes well.</summary>
    public Func<Asked, int?> Refuses { get; set; } = _ => null;

    /// <summary>What goes wrong with a request, by chance of the line; null: nothing.</summary>
    public Func<Asked, DoorFault?> Fails { get; set; } = _ => null;

    /// <summary>Every call of the bot.</summary>
    public IReadOnlyCollection<Asked> Calls => _server.Requests;

    public static async Task<DoorTeams> StartAsync()
    {
        var teams = new DoorTeams(await LoopbackServer.StartAsync());
        teams._server.Answer = teams.AnswerAsync;
        return teams;
    }

    public static string ChatOf(string person) => "a:" + person;

    public string AddressOf(DoorFile file)
    {
        _files[file.Id] = file;
        return file.IsPasted
            ? $"{ServiceUrl}v3/attachments/{file.Id}/views/original" : $"{Files}/{file.Id}/{Uri.EscapeDataString(file.Name)}";
    }

    /// <summary>What stands in a conversation as somebody sees it, oldest first; deleted ones are gone.</summary>
    public IReadOnlyList<DoorMessage> In(string conversation, string person)
    {
        lock (_one)
        {
            return [.. _messages.Values.Where(message => message.Conversation == conversation && !message.IsDeleted)
                .OrderBy(message => message.Id, StringComparer.Ordinal).Select(message => message.For(person))];
        }
    }

    /// <summary>Everything in every conversation, also what was deleted.</summary>
    public IReadOnlyList<DoorMessage> All()
    {
        lock (_one)
        {
            return [.. _messages.Values.OrderBy(message => message.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>The answer to a click takes the card's place for whoever clicked.</summary>
    public void Show(string message, string person, JsonObject card)
    {
        lock (_one)
        {
            if (_messages.TryGetValue(message, out var shown))
            {
                var views = new Dictionary<string, JsonObject>(shown.Views) { [person] = card };
                _messages[message] =
                    shown with { Views = views, Before = Earlier(shown.For(person)), Seen = Interlocked.Increment(ref _seen) };
            }
        }
    }

    public string NextId() => (1790000000000 + Interlocked.Increment(ref _seen)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Who waits for an answer that never comes waits no longer.</summary>
    public void HangUp() => _hungUp.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _hungUp.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var asked = (Asked)http.Items[typeof(Asked)]!;
        if (Refuses(asked) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        string[] path = [.. asked.Target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        if (Fails(asked) is { } fault)
        {
            await fault.StrikeAsync(http, () => Take(asked.Method, path, JsonNode.Parse(asked.Body) as JsonObject), _hungUp.Token);
            return;
        }

        switch (asked.Method, path)
        {
            case (_, ["token"]):
                await http.Response.WriteAsync("""{"access_token":"t","expires_in":3600}""");
                break;
            case ("GET", ["personal", var file, _]):
                await ServeAsync(http, file, isPasted: false);
                break;
            case ("GET", ["emea", "v3", "attachments", var file, "views", _]):
                await ServeAsync(http, file, isPasted: asked.Authorization == "Bearer t");
                break;
            default:
                await Results.Json(Take(asked.Method, path, asked.Body.Length == 0 ? null : JsonNode.Parse(asked.Body) as JsonObject)
                    ?? throw new InvalidOperationException($"Teams has no {asked.Method} {asked.Target}")).ExecuteAsync(http);
                break;
        }
    }

    private JsonObject? Take(string method, string[] path, JsonObject? body) => (method, path) switch
    {
        ("POST", ["emea", "v3", "conversations"]) => Create(body!),
        ("POST", ["emea", "v3", "conversations", var where, "activities", ..]) => Post(where, body!),
        ("PUT", ["emea", "v3", "conversations", _, "activities", var id]) => Update(id, body!),
        ("DELETE", ["emea", "v3", "conversations", _, "activities", var id]) => Delete(id),
        ("GET", ["emea", "v3", "conversations", var where, "pagedmembers"]) => new JsonObject
        {
            ["members"] = new JsonArray([.. Members.GetValueOrDefault(where.Split(';')[0], [])
                .Select(id => new JsonObject { ["id"] = "29:" + id, ["aadObjectId"] = id, ["name"] = id })]),
        },
        ("GET", ["emea", "v3", "conversations", _, "members", var id]) =>
            new JsonObject { ["id"] = "29:" + Bare(id), ["aadObjectId"] = Bare(id), ["name"] = Bare(id) },
        _ => null,
    };

    private static string Bare(string id) => id.StartsWith("29:", StringComparison.Ordinal) ? id[3..] : id;

    private JsonObject Create(JsonObject body)
    {
        if ((string?)body["members"]?[0]?["id"] is { } person)
        {
            return new JsonObject { ["id"] = ChatOf(Bare(person)) };
        }

        var channel = (string)body["channelData"]!["channel"]!["id"]!;
        var id = (string)Post(channel, body["activity"]!.AsObject())["id"]!;
        return new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id };
    }

    private JsonObject Post(string where, JsonObject activity)
    {
        string[] parts = where.Split(";messageid=");
        lock (_one)
        {
            var id = NextId();
            _messages[id] = Read(new DoorMessage(id, parts[0], parts.ElementAtOrDefault(1), Now, "", null), activity);
            return new JsonObject { ["id"] = id };
        }
    }

    private JsonObject Update(string id, JsonObject activity)
    {
        lock (_one)
        {
            var shown = _messages[id];
            _messages[id] = Read(shown, activity) with
            {
                Seen = Interlocked.Increment(ref _seen),
                Updates = shown.Updates + 1,
                Before = Earlier(shown),
                Views = new Dictionary<string, JsonObject>(),
            };
            return new JsonObject { ["id"] = id };
        }
    }

    private JsonObject Delete(string id)
    {
        lock (_one)
        {
            _messages[id] = _messages[id] with { IsDeleted = true, Seen = Interlocked.Increment(ref _seen) };
            return [];
        }
    }

    private static DoorMessage Read(DoorMessage message, JsonObject activity) => message with
    {
        Text = (string?)activity["text"] ?? "",
        Card = activity["attachments"]?[0]?["content"]?.DeepClone() as JsonObject,
        IsUrgent = (string?)activity["importance"] == "urgent",
    };

    private static IReadOnlyList<JsonObject> Earlier(DoorMessage shown) =>
        shown.Card is { } card ? [.. shown.Before.TakeLast(4), card] : shown.Before;

    private async Task ServeAsync(HttpContext http, string id, bool isPasted)
    {
        if (!_files.TryGetValue(id, out var file) || file.IsPasted != isPasted)
        {
            http.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status401Unauthorized;
            return;
        }

        await Task.Delay(file.After, http.RequestAborted);
        http.Response.StatusCode = file.Status ?? StatusCodes.Status200OK;
        await http.Response.Body.WriteAsync(file.Status is null ? file.Content : [], http.RequestAborted);
    }
}
