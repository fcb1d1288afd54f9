using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>
/// Does something again and again, by whichever process comes first when it is time. After a round the lease says when the
/// next may begin, so that it does not matter who lives then; while a round runs it says how long a dead one is waited for.
/// </summary>
/// <param name="waitedFor">How long a round may take before another process begins one.</param>
internal abstract class LeasedJob(
    string name, TimeSpan every, TimeSpan waitedFor, LeaseStore leases, TimeProvider timeProvider, IdGenerator ids, ILogger logger)
    : BackgroundService
{
    private const int LooksInInterval = 5;

    private readonly TimeSpan _look = every / LooksInInterval;
    private readonly RowKey _key = new("loops", name);

    /// <summary>The time by which things fall due.</summary>
    protected DateTimeOffset Now => timeProvider.GetUtcNow();

    protected abstract Task RunRoundAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_look);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LoopFailed(name, error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var (holder, began) = (ids.NewId(), Now);
        if (await leases.TakeAsync(_key, holder, waitedFor, cancellationToken) is { } lease)
        {
            await RunRoundAsync(cancellationToken);
            await leases.ExtendAsync(_key, lease, holder, began + every - _look - Now, CancellationToken.None);
        }
    }
}
