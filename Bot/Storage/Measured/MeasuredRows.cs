using System.Runtime.CompilerServices;

namespace Weerbaar.Storage.Measured;

/// <summary>Rows, each call measured. A range counts once, however many pages it takes.</summary>
internal sealed class MeasuredRows(IRowStore rows, Measure measure) : IRowStore
{
    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken) =>
        await measure.RunAsync("read", () => rows.ReadAsync(key, cancellationToken).AsTask());

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken) =>
        await measure.RunAsync(
            "commit", () => rows.CommitAsync(batch, cancellationToken).AsTask(), result => result.Committed ? "ok" : "conflict");

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken) =>
        MeasureAsync("range", rows.ReadRangeAsync(partition, from, before, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, int atFirst, CancellationToken cancellationToken) =>
        MeasureAsync("range", rows.ReadRangeAsync(partition, from, before, atFirst, cancellationToken), cancellationToken);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        MeasureAsync("partitions", rows.ReadPartitionsAsync(from, before, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<T> MeasureAsync<T>(
        string call, IAsyncEnumerable<T> found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var range = found.GetAsyncEnumerator(cancellationToken);
        var more = await measure.RunAsync(call, () => range.MoveNextAsync().AsTask());
        while (more)
        {
            yield return range.Current;
            more = await range.MoveNextAsync();
        }
    }
}
