using System.Threading.Channels;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Delivery;

/// <summary>Work that waits: its message on the queue, if there is one.</summary>
public sealed record Announced(WorkItem Item, QueueReceipt? Receipt);

/// <summary>
/// Announces work before the commit that makes it, and hands it to this process at once after it. The queue is speed; what
/// is lost from it, the sweep finds.
/// </summary>
public sealed class WorkFeed(IWorkQueue queue, DeliveryOptions options)
{
    private readonly Channel<Announced> here = Channel.CreateUnbounded<Announced>();

    public ChannelReader<Announced> Here => here.Reader;

    /// <summary>Invisible to everybody for longer than the commit may take.</summary>
    public async Task<Announced> AnnounceAsync(WorkItem item, CancellationToken ct) => options.DropQueueMessages
        ? new Announced(item, null)
        : new Announced(item, await queue.PutAsync(RecordsJson.Write(item), options.AnnouncedFor, ct));

    /// <summary>The commit stands: this process begins at once.</summary>
    public void Begin(Announced work)
    {
        if (!options.DropQueueMessages)
        {
            here.Writer.TryWrite(work);
        }
    }

    /// <summary>Done, or never to be done.</summary>
    public Task EndAsync(Announced work, CancellationToken ct) =>
        work.Receipt is { } receipt ? queue.DeleteAsync(receipt, ct) : Task.CompletedTask;

    /// <summary>Later, by whoever sees it then.</summary>
    public async Task PostponeAsync(Announced work, TimeSpan delay, CancellationToken ct)
    {
        var still = work.Receipt is { } receipt ? await queue.PostponeAsync(receipt, delay, ct) : null;
        if (still is null && !options.DropQueueMessages)
        {
            await queue.PutAsync(RecordsJson.Write(work.Item), delay, ct);
        }
    }

    /// <summary>Later, as a message that counts its tries anew.</summary>
    public async Task RenewAsync(Announced work, TimeSpan delay, CancellationToken ct)
    {
        if (!options.DropQueueMessages)
        {
            await queue.PutAsync(RecordsJson.Write(work.Item), delay, ct);
        }

        await EndAsync(work, ct);
    }
}
