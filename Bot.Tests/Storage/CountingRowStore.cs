using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Storage;

/// <summary>Counts the calls that pass to a row store, for tests that promise what a step costs.</summary>
internal sealed class CountingRowStore(IRowStore inner) : IRowStore
{
    private int _reads, _commits, _ranges, _rows;

    /// <summary>Point reads.</summary>
    public int Reads => _reads;

    /// <summary>Batches, refused ones included.</summary>
    public int Commits => _commits;

    /// <summary>Ranges begun.</summary>
    public int Ranges => _ranges;

    /// <summary>Rows taken out of ranges.</summary>
    public int RangeRows => _rows;

    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return inner.ReadAsync(key, cancellationToken);
    }

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _commits);
        return inner.CommitAsync(batch, cancellationToken);
    }

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _ranges);
        await foreach (var row in inner.ReadRangeAsync(partition, from, before, cancellationToken))
        {
            Interlocked.Increment(ref _rows);
            yield return row;
        }
    }
}
