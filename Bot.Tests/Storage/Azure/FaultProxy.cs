using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>
/// Stands between the engine and one of the emulator's services and spoils the requests that it is told to.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentQueue<(Func<HttpRequest, bool> Which, Fault Fault)> _faults = new();
    private readonly CancellationTokenSource _end = new();
    private readonly WebApplication _app;
    private readonly int _target;
    private int _requests;

    private FaultProxy(WebApplication app, int target) => (_app, _target) = (app, target);

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Requests that came, spoiled ones included.</summary>
    public int Requests => _requests;

    /// <summary>Keeps addresses and bodies of what it passes on, when a test gives it where to.</summary>
    public ConcurrentQueue<(string Target, byte[] Body)>? Passed { get; set; }

    public static async Task<FaultProxy> StartAsync(int target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var proxy = new FaultProxy(builder.Build(), target);
        proxy._app.Run(proxy.HandleAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Spoils every request that is not spoiled otherwise, until it is taken away.</summary>
    public Fault? Meanwhile { get; set; }

    /// <summary>Spoils the next writes, in order.</summary>
    public void SpoilWrites(params Fault[] faults) => Spoil(request => request.Method is not ("GET" or "HEAD"), faults);

    /// <summary>Spoils the next reads, in order.</summary>
    public void SpoilReads(params Fault[] faults) => Spoil(request => request.Method is "GET" or "HEAD", faults);

    /// <summary>Spoils the next requests whose query holds this, in order.</summary>
    public void SpoilQuery(string part, params Fault[] faults) =>
        Spoil(request => $"{request.QueryString}".Contains(part, StringComparison.Ordinal), faults);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _client.Dispose();
        _end.Dispose();
    }

    private void Spoil(Func<HttpRequest, bool> which, Fault[] faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue((which, fault));
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var fault = _faults.TryPeek(out var next) && next.Which(context.Request) && _faults.TryDequeue(out next)
            ? next.Fault : Meanwhile;
        switch (fault?.Kind)
        {
            case FaultKind.Answer:
                await AnswerAsync(context, fault);
                break;
            case FaultKind.Hang:
                await HangAsync(context);
                break;
            case FaultKind.Drop:
                context.Abort();
                break;
            default:
                await PassAsync(context, fault);
                break;
        }
    }

    private async Task PassAsync(HttpContext context, Fault? fault)
    {
        using var answer = await _client.SendAsync(await CopyAsync(context.Request));
        var body = await answer.Content.ReadAsByteArrayAsync();
        switch (fault?.Kind)
        {
            case FaultKind.AnswerAfterwards:
                await AnswerAsync(context, fault);
                break;
            case FaultKind.HangAfterwards:
                await HangAsync(context);
                break;
            case FaultKind.DropAfterwards:
                context.Abort();
                break;
            case FaultKind.CutAnswer:
                await BackAsync(context, answer, body, body.Length / 2);
                context.Abort();
                break;
            case FaultKind.Torn:
                await BackAsync(context, answer, body[..(body.Length / 2)], body.Length / 2);
                break;
            case FaultKind.EndMissing:
                body = body[..Encoding.UTF8.GetString(body).TrimEnd().LastIndexOf("\n--", StringComparison.Ordinal)];
                await BackAsync(context, answer, body, body.Length);
                break;
            case FaultKind.PartMissing:
                body = WithoutLastPart(body);
                await BackAsync(context, answer, body, body.Length);
                break;
            default:
                await BackAsync(context, answer, body, body.Length);
                break;
        }
    }

    private async Task<HttpRequestMessage> CopyAsync(HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Passed?.Enqueue((raw, body.ToArray()));
        var copy = new HttpRequestMessage(new HttpMethod(request.Method), $"http://127.0.0.1:{_target}{raw}")
        {
            Content = request.Method is "GET" or "HEAD" ? null : new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in request.Headers.Where(header => header.Key is not ("Host" or "Content-Length")))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                copy.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }
        return copy;
    }

    private static async Task BackAsync(HttpContext context, HttpResponseMessage answer, byte[] body, int length)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive"))
            {
                context.Response.Headers[name] = values.ToArray();
            }
        }
        if (context.Response.StatusCode == 204 || context.Request.Method == "HEAD")
        {
            return;
        }

        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, length));
        await context.Response.Body.FlushAsync();
    }

    private static byte[] WithoutLastPart(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var begin = text.LastIndexOf("HTTP/1.1 ", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Remove(begin, text.IndexOf("\n--", begin, StringComparison.Ordinal) - begin));
    }

    private static async Task AnswerAsync(HttpContext context, Fault fault)
    {
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.Xml ? "application/xml" : "application/json";
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        await context.Response.WriteAsync(fault.Body);
    }

    private async Task HangAsync(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
