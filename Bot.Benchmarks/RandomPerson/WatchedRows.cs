using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Knows of every marked word and of every file's hash in which rows it stands now: what is kept, and of whom.</summary>
internal sealed partial class KeptWords
{
    private const string CasePartition = "case-";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<RowKey, bool>> _places = [];
    private readonly ConcurrentDictionary<RowKey, IReadOnlyList<string>> _rows = [];
    private readonly ConcurrentDictionary<string, RowKey> _last = [];
    private readonly ConcurrentDictionary<string, bool> _cases = [];

    /// <summary>All that there ever were.</summary>
    public IEnumerable<string> Cases => _cases.Keys;

    /// <summary>The row in which it stood last.</summary>
    public RowKey? LastOf(string mark) => _last.TryGetValue(mark, out var row) ? row : null;

    /// <summary>Everything that ever stood somewhere.</summary>
    public bool WasKept(string mark) => _places.ContainsKey(mark);

    public IReadOnlyList<RowKey> Of(string mark) => _places.TryGetValue(mark, out var found) ? [.. found.Keys] : [];

    /// <summary>Not the hash of a file.</summary>
    public static bool IsWord(string mark) => mark.StartsWith("zq", StringComparison.Ordinal);

    public static IEnumerable<string> MarksIn(string text) => MarkPattern().Matches(text).Select(match => match.Value).Distinct();

    internal void Write(RowKey key, string? body)
    {
        if (key.Partition.StartsWith(CasePartition, StringComparison.Ordinal))
        {
            _cases[key.Partition[CasePartition.Length..]] = true;
        }

        // What stays in the row is not gone for a moment: somebody may be looking.
        IReadOnlyList<string> now = body is not null && Counts(key) ? [.. MarksIn(body)] : [];
        foreach (var mark in now)
        {
            _places.GetOrAdd(mark, _ => [])[key] = true;
        }

        var before = _rows.GetValueOrDefault(key, []);
        _rows[key] = now;
        foreach (var gone in before.Except(now))
        {
            _last[gone] = key;
            _places[gone].TryRemove(key, out _);
        }
    }

    /// <summary>What is on its way to somebody's screen is not kept.</summary>
    private static bool Counts(RowKey key) =>
        (key.Partition.StartsWith(CasePartition, StringComparison.Ordinal) || key.Partition.StartsWith("person-", StringComparison.Ordinal))
        && !key.Row.StartsWith("shown-", StringComparison.Ordinal) && !key.Row.StartsWith("held-answer-", StringComparison.Ordinal);

    [GeneratedRegex("zq[a-z]{8}|[0-9a-f]{64}")]
    private static partial Regex MarkPattern();
}

/// <summary>A row store that tells <see cref="KeptWords"/> what is written.</summary>
internal sealed class WatchedRows(IRowStore inner, KeptWords kept) : IRowStore
{
    public ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken) => inner.ReadAsync(key, cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        var result = await inner.CommitAsync(batch, cancellationToken);
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

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken) =>
        inner.ReadRangeAsync(partition, from, before, cancellationToken);

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);
}
