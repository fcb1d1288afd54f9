using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Weerbaar.Tests.Journeys;

/// <summary>
/// Makes of today's bot a later version: each record of a case or a person that it writes holds something that today's
/// version does not know, and a head was written by one who knows more. It sees to it that nobody takes that away again.
/// </summary>
internal sealed class TomorrowRows(IRowStore inner) : IRowStore
{
    private const string Mark = "tomorrow";

    private readonly ConcurrentDictionary<RowKey, byte> _marked = [];

    /// <summary>Records that held what only the later version knows, and now do not.</summary>
    public ConcurrentBag<RowKey> Lost { get; } = [];

    public int Marked => _marked.Count;

    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken) =>
        await inner.ReadAsync(key, cancellationToken) is { } row ? Read(row) : null;

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in inner.ReadRangeAsync(partition, from, before, cancellationToken))
        {
            yield return Read(row);
        }
    }

    public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
        inner.ReadPartitionsAsync(from, before, cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        var result = await inner.CommitAsync([.. batch.Select(Written)], cancellationToken);
        foreach (var change in batch.Where(change => result.Committed && Holds(change.Key)))
        {
            if (change is RowChange.Delete)
            {
                _marked.TryRemove(change.Key, out _);
            }
            else
            {
                _marked[change.Key] = 0;
            }
        }

        return result;
    }

    /// <summary>Everything that was ever written here, as it stands now.</summary>
    public async Task LookAsync()
    {
        foreach (var key in _marked.Keys)
        {
            await ReadAsync(key, default);
        }
    }

    /// <summary>Leases hold nothing worth keeping; a list's row is an id.</summary>
    private static bool Holds(RowKey key) => key.Row is "head" or "me" or "draft" or "progress"
        || key.Row.StartsWith("event-", StringComparison.Ordinal) || key.Row.StartsWith("shown-", StringComparison.Ordinal);

    private static RowChange Written(RowChange change) => !Holds(change.Key) ? change : change switch
    {
        RowChange.Insert insert => insert with { Body = Later(insert.Body) },
        RowChange.Replace replace => replace with { Body = Later(replace.Body) },
        RowChange.Put put => put with { Body = Later(put.Body) },
        _ => change,
    };

    private static string Later(string body)
    {
        var node = JsonNode.Parse(body)!.AsObject();
        node[Mark] = true;
        return Raised(node, 1).ToJsonString();
    }

    private Row Read(Row row)
    {
        if (!Holds(row.Key))
        {
            return row;
        }

        var node = JsonNode.Parse(row.Body)!.AsObject();
        if (!node.Remove(Mark) && _marked.ContainsKey(row.Key))
        {
            Lost.Add(row.Key);
        }

        // What the version of today wrote is an older writer's.
        return row with { Body = Raised(node, -1).ToJsonString() };
    }

    private static JsonObject Raised(JsonObject node, int by)
    {
        if (node["writer"] is { } writer)
        {
            node["writer"] = writer.GetValue<int>() + by;
        }

        return node;
    }
}
