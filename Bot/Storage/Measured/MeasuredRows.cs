using System.Runtime.CompilerServices;

namespace Weerbaar.Storage.Measured;

/// <summary>Rows, each call measured. A range counts once, however many pages it takes.</summary>
internal sealed class MeasuredRows(IRowStore rows, Measure measure) : IRowStore
{
    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) =>
        await measure.RunAsync("read", () => rows.ReadAsync(key, ct).AsTask());

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct) =>
        await measure.RunAsync("commit", () => rows.CommitAsync(batch, ct).AsTask(), result => result.Committed ? "ok" : "conflict");

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken ct) =>
        MeasureAsync("range", rows.ReadRangeAsync(partition, from, before, ct), ct);

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, int atFirst, CancellationToken ct) =>
        MeasureAsync("range", rows.ReadRangeAsync(partition, from, before, atFirst, ct), ct);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken ct) =>
        MeasureAsync("partitions", rows.ReadPartitionsAsync(from, before, ct), ct);

    private async IAsyncEnumerable<T> MeasureAsync<T>(
        string call, IAsyncEnumerable<T> found, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var range = found.GetAsyncEnumerator(ct);
        var more = await measure.RunAsync(call, () => range.MoveNextAsync().AsTask());
        while (more)
        {
            yield return range.Current;
            more = await range.MoveNextAsync();
        }
    }
}
