using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>
/// Carries out announced work: what this process began, at once; what others left on the queue, when it becomes visible.
/// Alarms have workers of their own, and so have files (<see cref="Lane.Files"/>). On shutdown what is under way is finished, and
/// the rest is handed to whoever looks at the queue next.
/// </summary>
internal sealed class Worker(
    Outbox work, IEnumerable<IWorkHandler> handlers, DeliveryOptions options, StoragePreparation storage, TimeProvider timeProvider,
    ILogger<Worker> logger)
    : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly Lane[] Own = [Lane.Alarms, Lane.Usual];

    private readonly Carrier _carrier = new(work, handlers, storage, timeProvider, logger);

    public Task RunAsync(OutboxMessage announced, int tries, CancellationToken cancellationToken) =>
        _carrier.RunAsync(announced, tries, cancellationToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var lane in Own)
        {
            while (work.Here(lane).TryRead(out var waiting) && !cancellationToken.IsCancellationRequested)
            {
                await _carrier.HandOverAsync(waiting, cancellationToken);
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Own.SelectMany(lane => new[] { RunHereAsync(lane, stoppingToken), QueueAsync(lane, stoppingToken) }));

    private Task RunHereAsync(Lane lane, CancellationToken stopping) => Parallel.ForEachAsync(
        work.Here(lane).ReadAllAsync(stopping),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping },
        async (announced, _) => await _carrier.TryAsync(new TakenWork(announced, 1), CancellationToken.None));

    private async Task QueueAsync(Lane lane, CancellationToken stopping)
    {
        var running = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                running.RemoveAll(one => one.IsCompleted);
                var messages = await _carrier.ReceiveAsync(lane, AtOnce - running.Count, options.LeaseFor, stopping);
                running.AddRange(messages.Select(message => TakeFromQueueAsync(lane, message)));
                await (running.Count == AtOnce ? Task.WhenAny(running)
                    : messages.Count == 0 ? Task.Delay(options.QueueEvery, timeProvider, stopping)
                    : Task.CompletedTask);
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    private async Task TakeFromQueueAsync(Lane lane, QueueMessage message)
    {
        if (await _carrier.ReadAsync(lane, message) is { } taken)
        {
            await _carrier.TryAsync(taken, CancellationToken.None);
        }
    }
}
