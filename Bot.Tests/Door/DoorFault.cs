using Microsoft.AspNetCore.Http;

namespace Weerbaar.Tests.Door;

/// <summary>How a call to the connector fails.</summary>
internal sealed record DoorFault
{
    /// <summary>The connection is closed and nothing has happened.</summary>
    public static DoorFault Cut { get; } = new();

    /// <summary>It has happened, and the connection is closed before that is said.</summary>
    public static DoorFault CutAfter { get; } = new() { Happens = true };

    /// <summary>Nothing is ever said.</summary>
    public static DoorFault Silence { get; } = new() { IsSilent = true };

    public bool Happens { get; init; }

    public bool IsSilent { get; init; }

    public int? Status { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>What the connector names it.</summary>
    public string? Code { get; init; }

    /// <summary>What is answered with the status, whatever it is.</summary>
    public string? Body { get; init; }

    /// <param name="hungUp">Then who is silent ends the connection.</param>
    public async Task StrikeAsync(HttpContext http, Action take, CancellationToken hungUp)
    {
        if (Happens)
        {
            take();
        }

        if (IsSilent)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, hungUp);
            await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            http.Abort();
        }
        else if (Status is { } status)
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = RetryAfter is { } seconds ? $"{seconds}" : default;
            await (Code is null
                ? http.Response.WriteAsync(Body ?? "", http.RequestAborted)
                    : http.Response.WriteAsJsonAsync(new { error = new { code = Code } }, http.RequestAborted));
        }
        else
        {
            http.Abort();
        }
    }
}
