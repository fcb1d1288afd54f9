using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Tests.Simulator;

/// <summary>A bot that does what a test tells it, over real HTTP.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedBot(WebApplication app) => this._app = app;

    public string Url => _app.Urls.First();

    /// <summary>All activities that came, with their Authorization header.</summary>
    public ConcurrentQueue<(JsonObject Activity, string? Authorization)> Received { get; } = new();

    /// <summary>What is answered to an activity; 200 with no body unless told otherwise.</summary>
    public Func<JsonObject, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    /// <summary>The offset that the simulator asked for.</summary>
    public long? ClockOffset { get; private set; }

    /// <param name="port">Left out: one that is free.</param>
    public static async Task<ScriptedBot> Start(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var bot = new ScriptedBot(app);
        app.MapGet("/health/live", () => Results.Ok());
        app.MapPost("/api/messages", async (JsonObject activity, HttpRequest request) =>
        {
            bot.Received.Enqueue((activity, request.Headers.Authorization));
            return await bot.Answer(activity);
        });
        app.MapPost("/development/clock", (JsonObject body) =>
        {
            bot.ClockOffset = (long)body["offsetSeconds"]!;
            return Results.NoContent();
        });
        await app.StartAsync();
        return bot;
    }

    public JsonObject LastOf(string type) => Received.Select(r => r.Activity).Last(a => (string?)a["type"] == type);

    public void AnswersWith(JsonNode body) => Answer = _ => Task.FromResult(Results.Json(body));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
