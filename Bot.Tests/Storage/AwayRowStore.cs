using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>How a partition does not answer as it should.</summary>
internal enum Absence
{
    /// <summary>It never answers.</summary>
    Hangs,

    /// <summary>It keeps what happens to a case, and never says so.</summary>
    HangsAfter,

    /// <summary>It says that it cannot.</summary>
    Fails,

    /// <summary>What asks for it breaks on it.</summary>
    Breaks,

    /// <summary>A newer version of the bot wrote its rows.</summary>
    Newer,
}

/// <summary>A store of which partitions are away for a while.</summary>
internal sealed class AwayRowStore(IRowStore inner) : IRowStore
{
    /// <summary>By partition.</summary>
    public ConcurrentDictionary<string, Absence> Away { get; } = [];

    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        await WaitAsync(key.Partition, cancellationToken);
        return await inner.ReadAsync(key, cancellationToken) is { } row ? Shown(row) : null;
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        await WaitAsync(batch[0].Key.Partition, cancellationToken);
        var result = await inner.CommitAsync(batch, cancellationToken);
        var isUnsaid = Away.GetValueOrDefault(batch[0].Key.Partition, Absence.Newer) is Absence.HangsAfter
            && batch.Any(change => change.Key.Row == "head");
        await (isUnsaid ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask);
        return result;
    }

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await WaitAsync(partition, cancellationToken);
        await foreach (var row in inner.ReadRangeAsync(partition, from, before, cancellationToken))
        {
            yield return Shown(row);
        }
    }

    private Row Shown(Row row) => Away.TryGetValue(row.Key.Partition, out var how) && how is Absence.Newer
        ? row with { Body = row.Body.Insert(1, "\"ofTomorrow\":1,") }
        : row;

    private Task WaitAsync(string partition, CancellationToken cancellationToken) =>
        !Away.TryGetValue(partition, out var how) ? Task.CompletedTask : how switch
        {
            Absence.Hangs => Task.Delay(Timeout.Infinite, cancellationToken),
            Absence.Fails => throw new RequestFailedException(503, "The store is away.", "ServerBusy", null),
            Absence.Breaks => throw new InvalidOperationException("The store is broken."),
            _ => Task.CompletedTask,
        };
}
