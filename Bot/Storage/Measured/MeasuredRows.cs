using System.Runtime.CompilerServices;

namespace Weerbaar.Storage.Measured;

/// <summary>Rows, each call measured. A range counts once, however many pages it takes.</summary>
internal sealed class MeasuredRows(IRowStore rows, Measure measure) : IRowStore
{
    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) =>
        await measure.RunAsync("read", () => rows.ReadAsync(key, ct).AsTask());

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct) =>
        await measure.RunAsync("commit", () => rows.CommitAsync(batch, ct).AsTask(), result => result.Committed ? "ok" : "conflict");

    public async IAsyncEnumerable<Row> RangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var range = rows.RangeAsync(partition, from, before, ct).GetAsyncEnumerator(ct);
        var more = await measure.RunAsync("range", () => range.MoveNextAsync().AsTask());
        while (more)
        {
            yield return range.Current;
            more = await range.MoveNextAsync();
        }
    }
}
