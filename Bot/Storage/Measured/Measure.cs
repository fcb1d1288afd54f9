using System.Diagnostics;
using Azure;
using static Weerbaar.BotTelemetry;

namespace Weerbaar.Storage.Measured;

/// <summary>One call to storage: a span, its seconds and how it ended.</summary>
internal sealed class Measure(TimeProvider timeProvider)
{
    public async Task<T> RunAsync<T>(string call, Func<Task<T>> run, Func<T, string>? outcome = null)
    {
        CountStorageCall();
        using var span = Traces.StartActivity($"storage {call}", ActivityKind.Client);
        var began = timeProvider.GetTimestamp();
        var ended = "failed";
        try
        {
            var result = await run();
            ended = outcome?.Invoke(result) ?? "ok";
            return result;
        }
        catch (RequestFailedException refused)
        {
            ended = refused.Status == 0 ? "unreachable" : $"failed-{refused.Status}";
            throw;
        }
        finally
        {
            span?.SetTag(Outcome, ended);
            BotTelemetry.Storage.Record(timeProvider.GetElapsedTime(began).TotalSeconds, Tag(Call, call), Tag(Outcome, ended));
        }
    }
}
