using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>Runs a loop from when the rows are there: before that it would find nothing but faults, which wake people.</summary>
internal sealed class AfterStorage<TLoop>(TLoop loop, StoragePreparation storage) : BackgroundService
    where TLoop : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await loop.StopAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Lasts as long as the loop, so that the host hears of its end.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.WaitForRowsAsync(stoppingToken);
        await loop.StartAsync(stoppingToken);
        await (loop.ExecuteTask ?? Task.CompletedTask);
    }
}
