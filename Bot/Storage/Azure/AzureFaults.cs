using Azure;

namespace Weerbaar.Storage.Azure;

/// <summary>Brings what the pipeline throws down to what the ports promise.</summary>
internal static class AzureFaults
{
    /// <summary>No status came: the service was not reached, or did not answer.</summary>
    private const int NoStatus = 0;

    /// <summary>
    /// Runs a call; time-outs and the sum of several failed tries come out as one <see
    /// cref="RequestFailedException"/>, a cancellation by the caller as such.
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken ct)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException timeout) when (!ct.IsCancellationRequested)
        {
            throw new RequestFailedException(NoStatus, "Storage did not answer in time.", "OperationTimedOut", timeout);
        }
        catch (AggregateException several)
        {
            ct.ThrowIfCancellationRequested();
            throw several.InnerExceptions.OfType<RequestFailedException>().LastOrDefault()
                ?? new RequestFailedException(
                NoStatus, $"Storage was not reached in {several.InnerExceptions.Count} tries.", "Unreachable", several);
        }
    }

    /// <summary>Whether the write may have been done all the same.</summary>
    public static bool OutcomeUnknown(RequestFailedException fault) =>
        fault.Status is NoStatus or 202 or 408 or >= 500;
}
