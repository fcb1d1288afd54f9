using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>The Bot Connector's REST side (facts 2.1).</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        var connector = routes.MapGroup("/emea/{tenant}/v3").AddEndpointFilter(Checked);
        connector.MapPost("/conversations/{cid}/activities", async (string cid, HttpRequest request, Posting posting) =>
            Sent(await posting.Send(cid, null, await Body(request), request)));
        connector.MapPost("/conversations/{cid}/activities/{aid}", async (string cid, string aid, HttpRequest request, Posting posting) =>
            Sent(await posting.Send(cid, aid, await Body(request), request)));
        connector.MapPut("/conversations/{cid}/activities/{aid}", async (string cid, string aid, HttpRequest request, Posting posting) =>
        {
            await posting.Update(cid, aid, await Body(request), request);
            return Results.Json(new JsonObject { ["id"] = aid });
        });
        connector.MapDelete("/conversations/{cid}/activities/{aid}", (string cid, string aid, Posting posting) =>
        {
            posting.Delete(cid, aid);
            return Results.Ok();
        });
        connector.MapPost("/conversations", async (HttpRequest request, Creating creating) =>
            Results.Json(await creating.Create(await Body(request), request), statusCode: 201));
        MapRosters(connector);
        connector.Map("/{**rest}", IResult (HttpRequest request) => throw new RefusedException(
            new(404, "NotFound", $"There is no {request.Method} here.", Rule.ConnectorUnknownCall)));
    }

    private static void MapRosters(RouteGroupBuilder connector)
    {
        connector.MapGet("/conversations/{cid}/members", (string cid, Roster roster) => Results.Json(roster.All(cid)));
        connector.MapGet(
            "/conversations/{cid}/members/{mid}", (string cid, string mid, Roster roster) => Results.Json(roster.One(cid, mid)));
        connector.MapGet("/conversations/{cid}/pagedmembers", (string cid, string? pageSize, string? continuationToken, Roster roster) =>
            Results.Json(roster.Page(cid, pageSize, continuationToken)));
        connector.MapGet("/teams/{tid}", (string tid, Roster roster) => Results.Json(roster.Team(tid)));
        connector.MapGet("/teams/{tid}/conversations", (string tid, Roster roster) => Results.Json(roster.Channels(tid)));
    }

    private static IResult Sent(string? id) =>
        Results.Json(id is null ? [] : new JsonObject { ["id"] = id }, statusCode: 201);

    private static async Task<JsonObject> Body(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonNode>(request.Body, Json.Wire) as JsonObject
                ?? throw new JsonException("The body is no JSON object.");
        }
        catch (JsonException wrong)
        {
            throw new RefusedException(new(400, "BadSyntax", "The body is no JSON object.", Rule.BadActivity)) { Detail = wrong.Message };
        }
    }

    /// <summary>First the token; then every refusal is written down and told in the documented shape.</summary>
    private static async ValueTask<object?> Checked(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var violations = http.RequestServices.GetRequiredService<Violations>();
        try
        {
            await DemandToken(http);
            return await next(context);
        }
        catch (RefusedException refused)
        {
            var refusal = refused.Refusal;
            violations.Add(
                refusal.Rule, "connector", $"{refusal.Code}: {refusal.Message}", http.Request, refusal.Status, refused.Conversation,
                refused.Detail);
            await refusal.Write(http.Response);
            return Results.Empty;
        }
    }

    private static async Task DemandToken(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<AccessToken>();
        var tenant = http.RequestServices.GetRequiredService<TheWorld>().Organisation.TenantId;
        if (await tokens.FaultOf(http.Request.Headers.Authorization, AccessToken.ConnectorAudience) is { } fault)
        {
            throw new RefusedException(new(401, "Unauthorized", $"Authorization has been denied: {fault}.", Rule.ConnectorToken));
        }

        if (!string.Equals(http.Request.RouteValues["tenant"] as string, tenant, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(new(403, "BadArgument", "Another tenant's service address.", Rule.ConnectorToken));
        }
    }
}
