using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>What changes, as it changes.</summary>
internal static class LiveEndpoints
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private const int LongestWait = 30_000;

    public static void MapLive(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events", async (long? after, HttpContext http, TheWorld world) =>
        {
            var last = long.TryParse(http.Request.Headers["Last-Event-ID"], out var id) ? id : after ?? world.Read(s => s.Seq);
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            await Stream(world, last, http);
        });
        api.MapGet("/changes", async (long? after, int? waitMs, TheWorld world, HttpContext http) =>
            Results.Json(await Changes(world, after ?? 0, Math.Clamp(waitMs ?? 0, 0, LongestWait), http.RequestAborted)));
    }

    private static async Task<JsonObject> Changes(TheWorld world, long after, int waitMs, CancellationToken cancellationToken)
    {
        var (found, next) = After(world, after);
        if (found.Count == 0 && waitMs > 0)
        {
            await Task.WhenAny(next, Task.Delay(waitMs, cancellationToken));
            (found, _) = After(world, after);
        }

        return new JsonObject
        {
            ["seq"] = found.Count > 0 ? found[^1].Seq : Math.Max(after, 0),
            ["events"] = new JsonArray([.. found.Select(h => (JsonNode)h.ToJson())]),
        };
    }

    private static (IReadOnlyList<Happening> Found, Task Next) After(TheWorld world, long after) =>
        world.Happenings.After(after, world.Read(s => s.Seq));

    private static async Task Stream(TheWorld world, long last, HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        await http.Response.WriteAsync(": hello\n\n", cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            var (found, next) = After(world, last);
            foreach (var happening in found)
            {
                await http.Response.WriteAsync(
                    $"id: {happening.Seq}\nevent: {happening.Type}\ndata: {happening.ToJson().ToJsonString(Json.Wire)}\n\n",
                    cancellationToken);
                last = happening.Seq;
            }

            await http.Response.Body.FlushAsync(cancellationToken);
            if (found.Count == 0 && await Task.WhenAny(next, Task.Delay(Beat, cancellationToken)) != next)
            {
                await http.Response.WriteAsync(": beat\n\n", cancellationToken);
            }
        }
    }
}
