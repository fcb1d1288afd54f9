using System.Diagnostics;
using OpenTelemetry;

namespace Weerbaar.Hosting.Telemetry;

/// <summary>
/// Spans of the framework and of HTTP clients bring along what may hold ids, names and words: addresses, what a browser calls itself, the
/// host that a caller named, texts of faults. Of those spans only what is listed here is kept; our own spans (<see cref="BotTelemetry"/>)
/// hold words of our own code.
/// </summary>
internal sealed class ForeignSpans : BaseProcessor<Activity>
{
    /// <summary>Of any span: each is one of a few words, a number or the template of a route.</summary>
    private static readonly HashSet<string> Kept =
    [
        "http.request.method", "http.request.resend_count", "http.response.status_code", "http.route", "error.type",
        "network.protocol.version",
        "url.scheme",
    ];

    /// <summary>Of calls that we make: to whom. In what comes in, it is what the caller wrote.</summary>
    private static readonly HashSet<string> KeptOfCalls = ["server.address", "server.port"];

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == BotTelemetry.Name)
        {
            return;
        }

        foreach (var (tag, _) in data.TagObjects.Where(tag => !IsKept(tag.Key, data.Kind)).ToList())
        {
            data.SetTag(tag, null);
        }

        // The status stays, its text (that of an exception) goes.
        data.SetStatus(data.Status);
        if (data.Events.Any() || data.Links.Any())
        {
            // What hangs on a span cannot be taken off: then the span is not sent.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static bool IsKept(string tag, ActivityKind kind) =>
        Kept.Contains(tag) || (kind is ActivityKind.Client && KeptOfCalls.Contains(tag));
}
