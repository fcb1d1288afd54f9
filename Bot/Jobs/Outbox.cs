using System.Collections.Concurrent;
using System.Threading.Channels;
using Weerbaar.Storage;

namespace Weerbaar.Jobs;

/// <summary>
/// Announces work before the commit that makes it, and hands it to this process at once after it. The queue is speed; what
/// is lost from it, the sweep finds.
/// </summary>
internal sealed class Outbox(IWorkQueue queue, DeliveryOptions options, TimeProvider timeProvider)
{
    /// <summary>So long the queue is waited for; without it all goes on (D2): an alarm is not refused for want of it.</summary>
    private static readonly TimeSpan WaitedFor = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Lane, Channel<OutboxMessage>> _here = Lanes.All.ToDictionary(
        lane => lane, _ => Channel.CreateUnbounded<OutboxMessage>());

    /// <summary>
    /// What waits in this process; each once, or a queue that is slow and takes it all the same would double it every time.
    /// </summary>
    private readonly ConcurrentDictionary<WorkItem, bool> _waiting = new();

    private readonly Dictionary<Lane, IWorkQueue> _queues = new()
    {
        [Lane.Usual] = queue,
        [Lane.Alarms] = queue.Beside(QueueNames.Alarms),
        [Lane.Files] = queue.Beside(QueueNames.Files),
    };

    public ChannelReader<OutboxMessage> Here(Lane lane) => _here[lane].Reader;

    public IWorkQueue Queue(Lane lane) => _queues[lane];

    /// <summary>
    /// Invisible to everybody for longer than the commit may take. A queue that does not answer leaves it without a message: then it is
    /// this process that does it, and if that dies, what finds it is due or the sweep.
    /// </summary>
    public async Task<OutboxMessage> EnqueueAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (options.DropQueueMessages)
        {
            return new OutboxMessage(item, null);
        }

        var putting = QueueOf(item).PutAsync(RecordsJson.Write(item), options.AnnouncedFor, cancellationToken);
        return new OutboxMessage(item, await IsTakenAsync(putting, cancellationToken) ? await putting : null);
    }

    /// <summary>The commit stands: this process begins at once.</summary>
    public void Dispatch(OutboxMessage work)
    {
        if (!options.DropQueueMessages)
        {
            Hand(work);
        }
    }

    /// <summary>What a loop has found goes its lane as well, so that the loop goes on.</summary>
    public void Hand(WorkItem found) => Hand(new OutboxMessage(found, null) { IsFoundAgain = true });

    /// <summary>Done, or never to be done. What the queue does not let go comes again, and finds nothing to do.</summary>
    public Task CompleteAsync(OutboxMessage work, CancellationToken cancellationToken) =>
        work.Receipt is { } receipt
            ? IsTakenAsync(QueueOf(work.Item).DeleteAsync(receipt, cancellationToken), cancellationToken) : Task.CompletedTask;

    /// <summary>Later, by whoever sees it then; while the queue is away, by this process.</summary>
    public async Task PostponeAsync(OutboxMessage work, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (work.IsHere || !await IsTakenAsync(PutOffAsync(work, delay, cancellationToken), cancellationToken))
        {
            HandLater(work.Item, delay);
        }
    }

    /// <summary>This process, after a while: whatever else finds it may be sooner or later.</summary>
    public void HandLater(WorkItem item, TimeSpan delay)
    {
        if (_waiting.TryAdd(item, true))
        {
            Task.Delay(delay, timeProvider).ContinueWith(
                _ => HandNow(item), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private void HandNow(WorkItem item)
    {
        _waiting.TryRemove(item, out _);
        Hand(new OutboxMessage(item, null) { IsHere = true });
    }

    private async Task PutOffAsync(OutboxMessage work, TimeSpan delay, CancellationToken cancellationToken)
    {
        var still = work.Receipt is { } receipt ? await QueueOf(work.Item).PostponeAsync(receipt, delay, cancellationToken) : null;
        if (still is null && !work.IsFoundAgain && !options.DropQueueMessages)
        {
            await QueueOf(work.Item).PutAsync(RecordsJson.Write(work.Item), delay, cancellationToken);
        }
    }

    /// <summary>Later, as a message that counts its tries anew.</summary>
    public async Task RequeueAsync(OutboxMessage work, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (!work.IsFoundAgain && !options.DropQueueMessages)
        {
            await QueueOf(work.Item).PutAsync(RecordsJson.Write(work.Item), delay, cancellationToken);
        }

        await CompleteAsync(work, cancellationToken);
    }

    /// <returns>False: the queue does not answer, or not well.</returns>
    private async Task<bool> IsTakenAsync(Task asked, CancellationToken cancellationToken)
    {
        try
        {
            await asked.WaitAsync(WaitedFor, timeProvider, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Hand(OutboxMessage work) => _here[Lanes.Of(work.Item)].Writer.TryWrite(work);

    private IWorkQueue QueueOf(WorkItem item) => _queues[Lanes.Of(item)];
}
