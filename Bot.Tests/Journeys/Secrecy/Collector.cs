using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>An OpenTelemetry collector on loopback that keeps what it is sent, as bytes.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => this._app = app;

    public string Address => _app.Urls.Single();

    /// <summary>By "traces", "metrics" or "logs"; all that is for Azure Monitor by "azure".</summary>
    public ConcurrentQueue<(string Signal, byte[] Body)> Received { get; } = [];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.TakeAsync);
        collector._app.MapPost("/v2.1/track", collector.TakeForAzureAsync);
        await collector._app.StartAsync();
        return collector;
    }

    public bool Has(string signal, string name) => Received.Any(sent =>
        sent.Signal == signal && sent.Body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeForAzureAsync(HttpContext http)
    {
        var body = new MemoryStream();
        await using var sent = http.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
        await sent.CopyToAsync(body);
        Received.Enqueue(("azure", body.ToArray()));
        var items = body.ToArray().Count(one => one == (byte)'\n') + 1;
        await http.Response.WriteAsJsonAsync(new { itemsReceived = items, itemsAccepted = items, errors = Array.Empty<string>() });
    }

    private async Task TakeAsync(HttpContext http, string signal)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Received.Enqueue((signal, body.ToArray()));
    }
}
