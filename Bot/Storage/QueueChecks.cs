using System.Text;

namespace Weerbaar.Storage;

/// <summary>The Queue service's rules on messages and times, checked before sending.</summary>
internal static class QueueChecks
{
    public static void CheckBody(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        TextChecks.RefuseIllFormed(body, "A message", nameof(body));
        if (Encoding.UTF8.GetByteCount(body) > StorageLimits.MaxQueueBytes)
        {
            throw new StorageLimitException(
                $"A message is over {StorageLimits.MaxQueueBytes} bytes: more than 64 KiB in Base64.", nameof(body));
        }
    }

    public static void CheckReceive(int max, TimeSpan invisibleFor)
    {
        if (max is < 1 or > StorageLimits.MaxReceive)
        {
            throw new StorageLimitException(
                $"1 to {StorageLimits.MaxReceive} messages are received at a time.", nameof(max));
        }

        if (invisibleFor < TimeSpan.FromSeconds(1) || invisibleFor > StorageLimits.MaxQueueDelay)
        {
            throw new StorageLimitException(
                "A received message is hidden for 1 second to 7 days.", nameof(invisibleFor));
        }
    }

    public static void CheckDelay(TimeSpan delay)
    {
        if (delay < TimeSpan.Zero || delay > StorageLimits.MaxQueueDelay)
        {
            throw new StorageLimitException("A message is delayed by 0 seconds to 7 days.", nameof(delay));
        }
    }

    /// <summary>Whole seconds, as the service counts, and never earlier than asked.</summary>
    public static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));
}
