using System.Net;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Playing;

namespace Weerbaar.Simulator.Web;

/// <summary>What stands before every request: only this machine's own names, and errors in the documented shape.</summary>
internal static class Guards
{
    public static void UseGuards(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            var host = context.Request.Host.Host;
            if (host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        });
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.Use(Told));
    }

    private static async Task Told(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ImpossibleException impossible)
        {
            var error = new JsonObject { ["code"] = impossible.Code, ["message"] = impossible.Message };
            if (impossible.Candidates is { } candidates)
            {
                error["candidates"] = candidates;
            }

            await Answer(context, impossible.Status, error);
        }
        catch (BadHttpRequestException wrong)
        {
            await Answer(context, wrong.StatusCode, new JsonObject { ["code"] = "BadRequest", ["message"] = wrong.Message });
        }
    }

    private static async Task Answer(HttpContext context, int status, JsonObject error)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = error });
    }
}
