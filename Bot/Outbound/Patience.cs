namespace Weerbaar.Outbound;

/// <summary>Waiting for something only so long; it goes on all the same.</summary>
internal static class Patience
{
    public static async Task<bool> IsDoneWithinAsync(this Task task, TimeSpan patience, TimeProvider timeProvider)
    {
        try
        {
            await task.WaitAsync(patience, timeProvider);
            return true;
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            return false;
        }
    }
}
