namespace Weerbaar.Jobs;

/// <summary>
/// What falls due for somebody in danger goes the alarms' lane at once (D2). It has a loop of its own: the <see cref="DuePoller"/> carries
/// out what it finds, and its next round waits for the slowest chat of the last one.
/// </summary>
internal sealed class AlarmPoller(
    DueStore due, Outbox work, DeliveryOptions options, LeaseStore leases, TimeProvider timeProvider, IdGenerator ids,
    ILogger<AlarmPoller> logger)
    : LeasedJob("due-alarms", options.DueEvery, options.DueEvery, leases, timeProvider, ids, logger)
{
    /// <summary>It stays due until it is done: what a process that dies has taken, the next one finds.</summary>
    protected override async Task RunRoundAsync(CancellationToken cancellationToken)
    {
        await foreach (var item in due.ReadUntilAsync(Now, cancellationToken))
        {
            if (Lanes.Of(item) is Lane.Alarms)
            {
                logger.TakenDue(item, Now);
                work.Hand(item);
            }
        }
    }
}
