using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Tests.Directories;

/// <summary>
/// Microsoft Graph on loopback: exactly the paths and queries that the bot is meant to send, 400 to any other. Queued
/// answers come first, in order.
/// </summary>
internal sealed class TestGraph : IAsyncDisposable
{
    private const string Select =
        "id,displayName,preferredLanguage,accountEnabled,userType,mail,userPrincipalName,department,businessPhones,mobilePhone";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Entry> _people = [];
    private readonly ConcurrentQueue<string> _calls = [];

    private TestGraph(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/v1.0";

    public IReadOnlyList<string> Calls => [.. _calls];

    public ConcurrentQueue<Func<HttpContext, Task>> Instead { get; } = [];

    public ISet<string> Groups { get; } = new HashSet<string>();

    public int PageSize { get; set; } = 999;

    /// <summary>Where links to a next page lead; null: to this Graph.</summary>
    public string? NextHost { get; set; }

    public static async Task<TestGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var graph = new TestGraph(app);
        app.Run(graph.AnswerAsync);
        await app.StartAsync();
        return graph;
    }

    public Entry Add(Entry entry) => _people[entry.Id] = entry;

    public void Forget() => _calls.Clear();

    public void Fail(int status, string code, int? retryAfter = null, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Instead.Enqueue(http => Errors.WriteAsync(http, status, code, retryAfter));
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var query = Uri.UnescapeDataString(http.Request.QueryString.Value!);
        var asked = $"{http.Request.Method} {http.Request.Path}{query}";
        _calls.Enqueue(asked);
        if (http.Request.Headers.Authorization != "Bearer token for https://graph.microsoft.com/.default")
        {
            await Errors.WriteAsync(http, 401, "InvalidAuthenticationToken");
        }
        else if (Instead.TryDequeue(out var instead))
        {
            await instead(http);
        }
        else
        {
            await RouteAsync(http, http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries), asked);
        }
    }

    private Task RouteAsync(HttpContext http, string[] path, string asked) => (http.Request.Method, path) switch
    {
        ("GET", ["v1.0", "users", var id]) when asked.EndsWith($"?$select={Select}", StringComparison.Ordinal) =>
            WithAsync(http, id, person => Json(person)),
        ("GET", ["v1.0", "users", var id]) when IsChain(http, asked) =>
            WithAsync(http, id, person => new JsonObject { ["id"] = person.Id, ["manager"] = Above(person, 5) }),
        ("POST", ["v1.0", "users", var id, "checkMemberGroups"]) => CheckAsync(http, id),
        ("GET", ["v1.0", "groups", var id, "transitiveMembers"])
            when asked.Contains($"$select={Select}", StringComparison.Ordinal)
            && http.Request.Query["$top"] == "999" => MembersAsync(http, id),
        _ => Errors.WriteAsync(http, 400, "BadRequest"),
    };

    private static bool IsChain(HttpContext http, string asked) =>
        http.Request.Headers["ConsistencyLevel"] == "eventual"
        && asked.EndsWith(
            $"?$count=true&$select=id&$expand=manager($levels=5;$select={Select})", StringComparison.Ordinal);

    private Task WithAsync(HttpContext http, string id, Func<Entry, JsonObject> answer) =>
        _people.TryGetValue(id, out var person)
            ? http.Response.WriteAsJsonAsync(answer(person))
            : Errors.WriteAsync(http, 404, "Request_ResourceNotFound", about: id);

    private JsonObject? Above(Entry person, int levels)
    {
        if (levels == 0 || person.Manager is null)
        {
            return null;
        }
        var manager = _people[person.Manager];
        var json = Other(manager);
        if (Above(manager, levels - 1) is { } next)
        {
            json["manager"] = next;
        }
        return json;
    }

    private async Task CheckAsync(HttpContext http, string id)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        var asked = body!["groupIds"]!.AsArray().Select(group => (string)group!).ToList();
        await WithAsync(http, id, person => new JsonObject
        {
            ["value"] = new JsonArray([.. asked.Where(person.Groups.Contains).Select(group => (JsonNode)group)]),
        });
    }

    private Task MembersAsync(HttpContext http, string id)
    {
        if (!Groups.Contains(id))
        {
            return Errors.WriteAsync(http, 404, "Request_ResourceNotFound", about: id);
        }
        var skip = int.Parse(http.Request.Query["$skiptoken"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var all = _people.Values.Where(person => person.Groups.Contains(id)).OrderBy(person => person.Id).ToList();
        var page = new JsonObject
        {
            ["value"] = new JsonArray(
                [.. all.Skip(skip).Take(PageSize).Select(Other), Group()]),
        };
        if (skip + PageSize < all.Count)
        {
            var host = NextHost ?? _app.Urls.Single();
            page["@odata.nextLink"] =
                $"{host}{http.Request.Path}?$select={Select}&$top=999&$skiptoken={skip + PageSize}";
        }
        return http.Response.WriteAsJsonAsync(page);
    }

    private static JsonObject Group() => new()
    {
        ["@odata.type"] = "#microsoft.graph.group",
        ["id"] = Entry.IdOf(999),
        ["displayName"] = "a group within the group",
    };

    private static JsonObject Other(Entry person)
    {
        var json = person.Sparse ? new JsonObject { ["id"] = person.Id } : Json(person);
        json.Insert(0, "@odata.type", "#microsoft.graph.user");
        return json;
    }

    private static JsonObject Json(Entry person) => new()
    {
        ["id"] = person.Id.ToUpperInvariant(),
        ["displayName"] = person.Name,
        ["preferredLanguage"] = person.Language,
        ["accountEnabled"] = person.Enabled,
        ["userType"] = person.Guest ? "Guest" : "Member",
        ["mail"] = $"{person.Name}@voorbeeld.example",
        ["userPrincipalName"] = $"{person.Name}@upn.voorbeeld.example",
        ["department"] = person.Department,
        ["businessPhones"] = new JsonArray(),
        ["mobilePhone"] = person.Mobile,
    };
}
