using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Weerbaar.Storage;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Knows of every marked word and of every file's hash in which rows it stands now: what is kept, and of whom.</summary>
internal sealed partial class KeptWords
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<RowKey, bool>> places = [];
    private readonly ConcurrentDictionary<RowKey, IReadOnlyList<string>> rows = [];

    /// <summary>Everything that ever stood somewhere.</summary>
    public bool WasKept(string mark) => places.ContainsKey(mark);

    public IReadOnlyList<RowKey> Of(string mark) => places.TryGetValue(mark, out var found) ? [.. found.Keys] : [];

    public static IEnumerable<string> MarksIn(string text) => MarkPattern().Matches(text).Select(match => match.Value).Distinct();

    internal void Write(RowKey key, string? body)
    {
        foreach (var gone in rows.TryRemove(key, out var before) ? before : [])
        {
            places[gone].TryRemove(key, out _);
        }

        if (body is not null && Counts(key) && MarksIn(body).ToList() is { Count: > 0 } marks)
        {
            rows[key] = marks;
            marks.ForEach(mark => places.GetOrAdd(mark, _ => [])[key] = true);
        }
    }

    /// <summary>What is on its way to somebody's screen is not kept.</summary>
    private static bool Counts(RowKey key) =>
        (key.Partition.StartsWith("case-", StringComparison.Ordinal) || key.Partition.StartsWith("person-", StringComparison.Ordinal))
        && !key.Row.StartsWith("shown-", StringComparison.Ordinal) && !key.Row.StartsWith("owed-", StringComparison.Ordinal)
        && !key.Row.StartsWith("outbox", StringComparison.Ordinal);

    [GeneratedRegex("zq[a-z]{8}|[0-9a-f]{64}")]
    private static partial Regex MarkPattern();
}

/// <summary>A row store that tells <see cref="KeptWords"/> what is written.</summary>
internal sealed class WatchedRows(IRowStore inner, KeptWords kept) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken ct) => inner.ReadAsync(key, ct);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken ct)
    {
        var result = await inner.CommitAsync(batch, ct);
        foreach (var change in result.Committed ? batch : [])
        {
            kept.Write(change.Key, change switch
            {
                RowChange.Insert insert => insert.Body,
                RowChange.Replace replace => replace.Body,
                RowChange.Put put => put.Body,
                _ => null,
            });
        }

        return result;
    }

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string before, CancellationToken ct) =>
        inner.RangeAsync(partition, from, before, ct);

    public IAsyncEnumerable<string> PartitionsAsync(string from, string before, CancellationToken ct) => inner.PartitionsAsync(from, before, ct);
}
