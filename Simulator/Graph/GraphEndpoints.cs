using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Graph;

/// <summary>The few calls of Microsoft Graph v1.0 that the bot needs; anything else is refused and written down.</summary>
internal static class GraphEndpoints
{
    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        var graph = routes.MapGroup("/graph/v1.0").AddEndpointFilter(Checked);
        graph.MapGet("/users/{user}", (string user, HttpRequest request, Users users) => Results.Json(users.One(user, request)));
        graph.MapGet(
            "/users/{user}/manager", (string user, HttpRequest request, Users users) => Results.Json(users.Manager(user, request)));
        graph.MapPost("/users/{user}/checkMemberGroups", async (string user, HttpRequest request, Users users) =>
            Results.Json(users.CheckMemberGroups(user, await Body(request))));
        graph.MapGet("/groups/{group}", (string group, Groups groups) => Results.Json(groups.One(group)));
        graph.MapGet(
            "/groups/{group}/members", (string group, HttpRequest request, Groups groups) => Results.Json(groups.Members(group, request)));
        graph.MapGet("/groups/{group}/transitiveMembers", (string group, HttpRequest request, Groups groups) =>
            Results.Json(groups.Members(group, request)));
        graph.MapGet("/appCatalogs/teamsApps", (HttpRequest request, InstalledApps apps) => Results.Json(apps.Catalog(request)));
        graph.MapGet("/users/{user}/teamwork/installedApps", (string user, HttpRequest request, InstalledApps apps) =>
            Results.Json(apps.Of(user, request)));
        graph.MapPost("/users/{user}/teamwork/installedApps", async (string user, HttpRequest request, InstalledApps apps) =>
        {
            apps.Install(user, await Body(request));
            return Results.StatusCode(201);
        });
        graph.MapPost("/users/{user}/teamwork/sendActivityNotification", async (string user, HttpRequest request, Feed feed) =>
        {
            feed.Notify(user, await Body(request));
            return Results.NoContent();
        });
        graph.MapPost(
            "/chats", async (HttpRequest request, GroupChats chats) => Results.Json(chats.Create(await Body(request)), statusCode: 201));
        graph.MapPost("/chats/{chat}/installedApps", async (string chat, HttpRequest request, GroupChats chats) =>
        {
            chats.Install(chat, await Body(request));
            return Results.StatusCode(201);
        });
        graph.MapPost("/users/{user}/events", async (string user, HttpRequest request, Calendars calendars) =>
            Results.Json(calendars.Create(user, await Body(request)), statusCode: 201));
        graph.Map("/{**rest}", IResult (HttpRequest request) => throw new GraphRefusedException(
            404, "ResourceNotFound", $"The simulator does not play {request.Method} {request.Path}.", Rule.GraphUnknownCall));
    }

    private static async Task<JsonNode?> Body(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonNode>(request.Body, Json.Wire);
        }
        catch (JsonException)
        {
            throw new GraphRefusedException(400, "BadRequest", "Unable to read JSON request payload.", Rule.GraphRequest);
        }
    }

    private static async ValueTask<object?> Checked(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            var tokens = http.RequestServices.GetRequiredService<AccessToken>();
            return await tokens.FaultOf(http.Request.Headers.Authorization, AccessToken.GraphAudience) is { } fault
                ? throw new GraphRefusedException(
                    401, "InvalidAuthenticationToken", $"Access token is not accepted: {fault}.", Rule.GraphToken)
                : await next(context);
        }
        catch (GraphRefusedException refused)
        {
            if (refused.Rule is { } rule)
            {
                http.RequestServices.GetRequiredService<Violations>().Add(rule, "graph", refused.Message, http.Request, refused.Status);
            }

            return Results.Json(refused.Body(http.RequestServices.GetRequiredService<TheWorld>().Now), statusCode: refused.Status);
        }
    }
}
