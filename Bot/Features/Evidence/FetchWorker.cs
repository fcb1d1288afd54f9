using Weerbaar.Jobs;
using Weerbaar.Storage;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Fetches files, in a lane of their own: what this process began, what a loop found, and what others left on the queue. On
/// shutdown a fetch is cut off and begun anew by whoever looks at the queue next.
/// </summary>
internal sealed class FetchWorker(
    Outbox work, IEnumerable<IWorkHandler> handlers, DeliveryOptions options, StoragePreparation storage, TimeProvider timeProvider,
    ILogger<FetchWorker> logger)
    : BackgroundService
{
    /// <summary>Longer than one fetch may take.</summary>
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(12);

    /// <summary>The queue holds only what a dead process left, or what must wait: it is asked less often than others.</summary>
    private const int SeldomBy = 5;

    private static readonly TimeSpan KnownPutOff = TimeSpan.FromMinutes(1);

    private readonly Carrier _carrier = new(work, handlers, storage, timeProvider, logger);
    private readonly FetchOrder _order = new();
    private readonly SemaphoreSlim _wake = new(0);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var waiting in _order.Rest())
        {
            await _carrier.HandOverAsync(waiting.Work, cancellationToken);
        }

        while (work.Here(Lane.Files).TryRead(out var waiting) && !cancellationToken.IsCancellationRequested)
        {
            await _carrier.HandOverAsync(waiting, cancellationToken);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(RunHereAsync(stoppingToken), QueueAsync(stoppingToken), FetchAsync(stoppingToken));

    private async Task RunHereAsync(CancellationToken stopping)
    {
        await foreach (var announced in work.Here(Lane.Files).ReadAllAsync(stopping))
        {
            // One that is known waits already; a message of its own comes again by itself, and finds it done.
            if (_order.Add(new TakenWork(announced, 1)))
            {
                _wake.Release();
            }
        }
    }

    private async Task QueueAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var room = _order.Room;
            var messages = room == 0 ? [] : await _carrier.ReceiveAsync(Lane.Files, room, LeaseFor, stopping);
            foreach (var message in messages)
            {
                if (await _carrier.ReadAsync(Lane.Files, message) is { } taken)
                {
                    await AddAsync(taken);
                }
            }

            await (messages.Count == 0 ? Task.Delay(options.QueueEvery * SeldomBy, timeProvider, stopping) : Task.CompletedTask);
        }
    }

    private async Task AddAsync(TakenWork taken)
    {
        if (_order.Add(taken))
        {
            _wake.Release();
            return;
        }

        try
        {
            await _carrier.PutOffAsync(taken, KnownPutOff);
        }
        catch (Azure.RequestFailedException error)
        {
            _carrier.Failed(error);
        }
    }

    private async Task FetchAsync(CancellationToken stopping)
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.RemoveAll(one => one.IsCompleted);
                while (_order.Begin() is { } next)
                {
                    running.Add(RunOneAsync(next, stopping));
                }

                await _wake.WaitAsync(stopping);
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    private async Task RunOneAsync(TakenWork next, CancellationToken stopping)
    {
        try
        {
            await _carrier.TryAsync(next, stopping);
        }
        finally
        {
            _order.End(next);
            _wake.Release();
        }
    }
}
