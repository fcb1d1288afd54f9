using Azure.Core;
using Azure.Core.Pipeline;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// Counts the tries behind one call. A refusal at the first try is a refusal; at a later one it may be the echo of
/// our own write, whose answer was lost.
/// </summary>
internal sealed class AttemptCounter
{
    private const string Property = "weerbaar.attempts";

    /// <summary>Tries so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Calls made before the scope is disposed are counted here.</summary>
    public IDisposable Count() =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    /// <summary>Stands where every try passes.</summary>
    internal sealed class Policy : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.TryGetProperty(Property, out var counter) && counter is AttemptCounter known)
            {
                known.Attempts++;
            }

            if (message.ProcessingContext.RetryNumber > 0)
            {
                BotTelemetry.Retries.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, "storage"));
            }
        }
    }
}
