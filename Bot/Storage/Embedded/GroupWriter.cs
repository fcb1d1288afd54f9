using System.Threading.Channels;

namespace Weerbaar.Storage.Embedded;

/// <summary>
/// The one writer. Whatever waits when it is free goes into one transaction and is flushed once, so that many callers
/// share a flush; each is answered only after it.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    /// <summary>Writes in one transaction; what comes more waits for the next.</summary>
    private const int MaxGroup = 256;

    private readonly Channel<PendingWrite> _pending = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(4 * MaxGroup) { SingleReader = true });
    private readonly WriteSession _session;
    private readonly Task _loop;

    public GroupWriter(WriteSession session)
    {
        _session = session;
        _loop = Task.Run(RunLoopAsync);
    }

    /// <summary>
    /// Runs work inside a transaction and returns once it is on disk. A caller that leaves does not stop it.
    /// </summary>
    public async Task<T> RunAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken)
    {
        var write = new PendingWrite<T>(work, cancellationToken);
        try
        {
            await _pending.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(GroupWriter));
        }
        return await write.Outcome.WaitAsync(cancellationToken);
    }

    /// <summary>Finishes what was handed over, then lets go of the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_pending.Writer.TryComplete())
        {
            return;
        }

        await _loop;
        _session.Dispose();
    }

    private async Task RunLoopAsync()
    {
        var group = new List<PendingWrite>(MaxGroup);
        while (await _pending.Reader.WaitToReadAsync())
        {
            while (group.Count < MaxGroup && _pending.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Write(group);
            group.Clear();
        }
    }

    private void Write(List<PendingWrite> group)
    {
        try
        {
            _session.Begin();
            foreach (var write in group)
            {
                write.Apply(_session);
            }

            _session.Commit();
            foreach (var write in group)
            {
                write.Answer();
            }

            _session.CheckpointWhenDue();
        }
        catch (Exception fault)
        {
            foreach (var write in group)
            {
                write.Fail(fault);
            }

            RollBack();
        }
    }

    private void RollBack()
    {
        try
        {
            _session.RollBack();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself; a transaction that were still open makes the next one fail, loudly.
        }
    }
}
