namespace Weerbaar.Outbound;

/// <summary>Waiting for something only so long; it goes on all the same.</summary>
internal static class Patience
{
    /// <returns>Whether it is done; also when it is done at the moment at which the patience ends.</returns>
    /// <exception cref="Exception">What the task itself failed with.</exception>
    public static async Task<bool> IsDoneWithinAsync(this Task task, TimeSpan patience, TimeProvider timeProvider)
    {
        var waiting = task.WaitAsync(patience, timeProvider);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!task.IsCompleted)
        {
            return false;
        }

        // What the wait said may be older than what has become of the task.
        await task;
        return true;
    }
}
