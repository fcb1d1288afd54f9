using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Faults;

/// <summary>Around everything a bot asks for: notes the call and lets the faults strike that were asked for.</summary>
internal sealed class BotSideMiddleware(RequestDelegate next, FaultList faults, Calls calls, TimeProvider timeProvider)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (SideOf(context.Request.Path) is not { } side)
        {
            await next(context);
            return;
        }

        var began = timeProvider.GetTimestamp();
        calls.Begin();
        var striking = faults.Strike(side, context.Request.Method, Uri.UnescapeDataString(context.Request.Path));
        try
        {
            await Serve(context, striking);
        }
        finally
        {
            var status = context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
            calls.End(
                side, context.Request.Method, context.Request.Path, status, timeProvider.GetElapsedTime(began).TotalMilliseconds,
                striking is [var fault, ..] ? fault.Id : null);
        }
    }

    private static string? SideOf(PathString path) => path.Value switch
    {
        { } p when p.StartsWith("/v1/.well-known/keys", StringComparison.Ordinal) => "keys",
        { } p when p.EndsWith("/discovery/v2.0/keys", StringComparison.Ordinal) => "keys",
        { } p when p.StartsWith("/v1/.well-known/", StringComparison.Ordinal)
            || p.EndsWith("/v2.0/.well-known/openid-configuration", StringComparison.Ordinal) => "metadata",
        { } p when p.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => "token",
        { } p when p.StartsWith("/personal/", StringComparison.Ordinal) || p.Contains("/v3/attachments/", StringComparison.Ordinal) =>
            "files",
        { } p when p.StartsWith("/emea/", StringComparison.Ordinal) => "connector",
        { } p when p.StartsWith("/graph/", StringComparison.Ordinal) => "graph",
        _ => null,
    };

    private async Task Serve(HttpContext context, IReadOnlyList<Fault> striking)
    {
        foreach (var slow in striking.Where(f => f.Kind == "slow"))
        {
            await Task.Delay(slow.Ms);
        }

        var fault = striking.FirstOrDefault(f => f.Kind is not "slow");
        switch (fault?.Kind)
        {
            case null:
                await next(context);
                break;
            case "status":
                await Refuse(context, fault);
                break;
            case "cut":
                context.Abort();
                break;
            default:
                await ServeUnheard(context, fault);
                break;
        }
    }

    /// <summary>It happens, but the caller hears something else or nothing.</summary>
    private async Task ServeUnheard(HttpContext context, Fault fault)
    {
        var wire = context.Response.Body;
        await using var swallowed = new MemoryStream();
        context.Response.Body = swallowed;
        await next(context);
        context.Response.Body = wire;
        if (fault.Kind == "cutAfter")
        {
            context.Abort();
            return;
        }

        context.Response.Headers.Clear();
        await Refuse(context, fault);
    }

    private static async Task Refuse(HttpContext context, Fault fault)
    {
        context.Response.StatusCode = fault.Status!.Value;
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (fault.Html)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body>Bad gateway</body></html>", Encoding.UTF8);
            return;
        }

        var code = CodeOf(fault.Status.Value);
        await context.Response.WriteAsJsonAsync(new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = $"{code}, as asked of the simulator" },
        });
    }

    private static string CodeOf(int status) => status switch
    {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        412 => "PreconditionFailed",
        429 => "Throttled",
        504 => "GatewayTimeout",
        _ => "ServiceError",
    };
}
