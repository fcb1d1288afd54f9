using System.Diagnostics;

namespace Weerbaar.Hosting.Telemetry;

/// <summary>
/// Every trace begins here: who calls the bot says nothing in its headers (traceparent, tracestate, baggage) that comes into our traces
/// or goes on to Graph and storage, nor whether anything is recorded.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
