using System.Text.Json.Nodes;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Web;

/// <summary>Where the bot fetches what people sent (facts 5).</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/personal/{who}/_layouts/15/download.aspx", Download);
        routes.MapGet("/personal/{who}/Documents/{name}", () => Results.StatusCode(401));
        routes.MapGet("/emea/{tenant}/v3/attachments/{id}/views/original", Picture);
    }

    /// <summary>The address is its own key, and for a while only; a bot's token has no business here.</summary>
    private static IResult Download(
        string uniqueId, string? tempauth, HttpRequest request, FileShelf shelf, TheWorld world, Violations violations)
    {
        if (request.Headers.Authorization.Count > 0)
        {
            violations.Add(Rule.FileTicket, "files", "The bot's token was sent to a pre-authenticated address.", request, 401);
            return Results.StatusCode(401);
        }

        if (shelf.Find(uniqueId) is not { Pasted: false } file)
        {
            return Results.StatusCode(404);
        }

        return file.Ticket == tempauth && world.Now <= file.Until
            ? Results.Stream(shelf.Open(file), file.ContentType, file.Name)
            : Results.StatusCode(401);
    }

    private static async Task<IResult> Picture(string id, HttpRequest request, FileShelf shelf, AccessToken tokens, Violations violations)
    {
        if (await tokens.FaultOf(request.Headers.Authorization, AccessToken.ConnectorAudience) is { } fault)
        {
            violations.Add(Rule.PictureToken, "files", $"A picture in a message needs the bot's token: {fault}.", request, 401);
            return Results.Json(
                new JsonObject { ["error"] = new JsonObject { ["code"] = "Unauthorized", ["message"] = fault } }, statusCode: 401);
        }

        return shelf.Find(id) is { Pasted: true } file ? Results.Stream(shelf.Open(file), file.ContentType) : Results.StatusCode(404);
    }
}
