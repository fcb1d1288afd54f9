using System.Text.Json.Nodes;
using Weerbaar.Simulator.BotProcess;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Graph;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>The world, its messages and files.</summary>
internal static class ReadEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/world", (WorldViews views) => Results.Json(views.World()));
        api.MapGet("/settings", (string? proof, BotSettings settings) =>
            Results.Json(new { environment = settings.Environment(proof ?? "secret") }));
        api.MapGet("/conversations/{c}/messages", Messages);
        api.MapGet("/conversations/{c}/messages/{id}", (string c, string id, string? @as, Stage stage, Views views) =>
        {
            var (person, conversation) = stage.Enter(c, @as);
            return Results.Json(views.Message(stage.Message(conversation, id), person));
        });
        api.MapGet("/feed", (string? @as, Feed feed) => Results.Json(new JsonObject { ["items"] = feed.Of(@as) }));
        api.MapGet(
            "/appointments", (string? @as, Calendars calendars) => Results.Json(new JsonObject { ["appointments"] = calendars.Of(@as) }));
        api.MapGet("/files/{id}", (string id, FileShelf shelf) => shelf.Find(id) is { } file
            ? Results.Stream(shelf.Open(file), file.ContentType, file.Name)
            : throw new ImpossibleException(404, "UnknownFile", $"There is no file {id}."));
    }

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/health",
            (BotHealth health, OpeningDay opening) => Results.Json(new { live = true, bot = health.Live, ready = opening.Done }));

    private static IResult Messages(string c, string? @as, long? changedAfter, int? limit, Stage stage, Views views, TheWorld world)
    {
        var (person, conversation) = stage.Enter(c, @as);
        return world.Read(s =>
        {
            var messages = s.MessagesOf(conversation.Key).Where(m => m.Seq > (changedAfter ?? 0));
            return Results.Json(new JsonObject
            {
                ["seq"] = s.Seq,
                ["conversation"] = WorldViews.Conversation(s, conversation),
                ["messages"] = new JsonArray([.. messages.TakeLast(limit ?? int.MaxValue).Select(m => (JsonNode)views.Message(m, person))]),
            });
        });
    }
}
