using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>Groups and their members, page by page.</summary>
internal sealed class Groups(TheWorld world)
{
    private const int PageSize = 100;
    private const int MostPageSize = 999;

    public JsonObject One(string id)
    {
        var key = KeyOf(id);
        return new JsonObject
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#groups/$entity",
            ["id"] = id,
            ["displayName"] = key
        };
    }

    public JsonObject Members(string id, HttpRequest request)
    {
        var key = KeyOf(id);
        var members = world.Read(
            s => s.People.Values.Where(p => p.Groups.Contains(key)).OrderBy(p => p.Name, StringComparer.Ordinal).ToList());
        var top = Math.Clamp(int.TryParse(request.Query["$top"], out var asked) ? asked : PageSize, 1, MostPageSize);
        var skip = int.TryParse(request.Query["$skiptoken"], out var token) ? token : 0;
        var page = new JsonObject
        {
            ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#directoryObjects",
            ["value"] = new JsonArray([.. members.Skip(skip).Take(top).Select(m => (JsonNode)Users.AsObject(m, request.Query["$select"]))]),
        };
        if (skip + top < members.Count)
        {
            page["@odata.nextLink"] = Next(request, top, skip + top);
        }

        return page;
    }

    private static string Next(HttpRequest request, int top, int skip)
    {
        var select = request.Query["$select"].ToString() is { Length: > 0 } list ? $"&$select={Uri.EscapeDataString(list)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"http://{request.Host}{request.Path}?$top={top}{select}&$skiptoken={skip}");
    }

    private string KeyOf(string id)
    {
        var found = world.Organisation.Groups.FirstOrDefault(g => string.Equals(g.Value, id, StringComparison.OrdinalIgnoreCase));
        return found.Key ?? throw GraphRefusedException.NotFound(id);
    }
}
