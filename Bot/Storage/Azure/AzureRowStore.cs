using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Weerbaar.Storage.Azure;

/// <summary>Rows in one table.</summary>
internal sealed class AzureRowStore(TableClient table, IdGenerator ids) : IRowStore
{
    /// <summary>Rows in a page: what a list shows at once, and seldom more than a request may weigh.</summary>
    private const int PageRows = 250;

    private readonly RowCommit _commit = new(table);

    public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RowChecks.Check(key);
        var found = await AzureFaults.RunAsync(
            () => table.GetEntityIfExistsAsync<TableEntity>(key.Partition, key.Row, cancellationToken: cancellationToken),
            cancellationToken);
        if (found.HasValue)
        {
            return RowEntity.To(found.Value!);
        }

        AzureFaults.CheckMissing(found.GetRawResponse());
        return null;
    }

    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BatchChecks.Check(batch);
        var operation = ids.NewId();
        var counter = new AttemptCounter();
        try
        {
            var result = await TryAsync(batch, operation, counter, cancellationToken);
            return result.Committed || counter.Attempts == 1
                ? result : await _commit.FindEarlierCommitAsync(batch, operation, cancellationToken) ?? result;
        }
        catch (RequestFailedException fault) when (AzureFaults.OutcomeUnknown(fault))
        {
            if (await AzureFaults.RunAsync(
                () => _commit.FindEarlierCommitAsync(batch, operation, cancellationToken), cancellationToken) is { } won)
            {
                return won;
            }

            throw;
        }
    }

    public IAsyncEnumerable<Row> ReadRangeAsync(string partition, string from, string before, CancellationToken cancellationToken) =>
        ReadRangeAsync(partition, from, before, PageRows, cancellationToken);

    public async IAsyncEnumerable<Row> ReadRangeAsync(
        string partition, string from, string before, int atFirst, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowChecks.CheckRange(partition, from, before);
        cancellationToken.ThrowIfCancellationRequested();
        if (string.CompareOrdinal(from, before) >= 0)
        {
            yield break;
        }

        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");
        var (most, continued) = (Math.Clamp(atFirst, 1, PageRows), (string?)null);
        do
        {
            // Each page is asked for by itself, since a later one may be larger than the first.
            await using var pages = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
                .AsPages(continued, most).GetAsyncEnumerator(cancellationToken);
            if (!await AzureFaults.RunAsync(() => pages.MoveNextAsync().AsTask(), cancellationToken))
            {
                yield break;
            }

            foreach (var entity in pages.Current.Values)
            {
                yield return RowEntity.To(entity);
            }

            (most, continued) = (PageRows, pages.Current.ContinuationToken);
        }
        while (!string.IsNullOrEmpty(continued));
    }

    public async IAsyncEnumerable<string> ReadPartitionsAsync(
        string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowChecks.CheckBounds(from, before);
        cancellationToken.ThrowIfCancellationRequested();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {before}");
        await using var pages = table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken)
            .AsPages().GetAsyncEnumerator(cancellationToken);
        while (await AzureFaults.RunAsync(() => pages.MoveNextAsync().AsTask(), cancellationToken))
        {
            foreach (var partition in pages.Current.Values.Select(RowEntity.PartitionOf).Where(seen.Add))
            {
                yield return partition;
            }
        }
    }

    private async Task<CommitResult> TryAsync(
        IReadOnlyList<RowChange> batch, string operation, AttemptCounter counter, CancellationToken cancellationToken)
    {
        using (counter.Count())
        {
            return await AzureFaults.RunAsync(() => _commit.SendAsync(batch, operation, cancellationToken), cancellationToken);
        }
    }
}
