using System.Runtime.CompilerServices;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>How safe employees felt in a quarter that is over; no score: fewer than ten answered, and nothing is kept (D29).</summary>
internal sealed record QuarterSafety(double? Score);

/// <summary>
/// What figures are made from. While a month runs, a row for each case in a partition of that month, so that a figure costs what
/// happened in its month. Once it was published its tally stands for good and the rows go: neither a case that is erased later
/// nor one that is corrected changes a figure that was shown, since the difference would be about that case.
/// </summary>
internal sealed class FigureStore(IRowStore rows)
{
    /// <summary>Every month's facts are in a partition from here…</summary>
    internal const string FirstPartition = "facts-";

    /// <summary>…to here.</summary>
    internal const string PastPartitions = "facts.";

    /// <summary>What was published.</summary>
    internal const string Partition = "figures";

    private const string PostedRow = "posted";
    private const string Months = "month-";

    public async Task SaveAsync(CaseId caseId, MonthFacts facts, CancellationToken cancellationToken) =>
        await rows.CommitAsync(
            [new Put(new RowKey(FirstPartition + facts.Month, caseId.Value), RecordsJson.Write(facts))], cancellationToken);

    public async IAsyncEnumerable<(CaseId Case, MonthFacts Facts)> ReadFactsAsync(
        string month, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(FirstPartition + month, "", "~", cancellationToken))
        {
            yield return (new CaseId(row.Key.Row), RecordsJson.Read<MonthFacts>(row.Body));
        }
    }

    /// <summary>A case that is erased is counted no more in what was not published yet.</summary>
    public async Task ForgetAsync(CaseId caseId, string month, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(new RowKey(FirstPartition + month, caseId.Value), Azure.ETag.All)], cancellationToken);

    public async Task<MonthTally?> FindAsync(string month, CancellationToken cancellationToken) =>
        await rows.ReadAsync(new RowKey(Partition, Months + month), cancellationToken) is { } row
            ? RecordsJson.Read<MonthTally>(row.Body) : null;

    /// <summary>The first to publish is right for good.</summary>
    public async Task<MonthTally> PublishAsync(MonthTally tally, CancellationToken cancellationToken)
    {
        var key = new RowKey(Partition, Months + tally.Month);
        return (await rows.CommitAsync([new Insert(key, RecordsJson.Write(tally))], cancellationToken)).Committed
            ? tally
            : (await FindAsync(tally.Month, cancellationToken))!;
    }

    /// <summary>The oldest month that was published; null: none was.</summary>
    public async Task<string?> FindFirstAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in rows.ReadRangeAsync(Partition, Months, Months + "~", cancellationToken))
        {
            return row.Key.Row[Months.Length..];
        }

        return null;
    }

    public async Task<QuarterSafety?> ReadSafetyAsync(string quarter, CancellationToken cancellationToken) =>
        await rows.ReadAsync(SafetyKey(quarter), cancellationToken) is { } row ? RecordsJson.Read<QuarterSafety>(row.Body) : null;

    public async Task<QuarterSafety> PublishAsync(string quarter, QuarterSafety safety, CancellationToken cancellationToken) =>
        (await rows.CommitAsync([new Insert(SafetyKey(quarter), RecordsJson.Write(safety))], cancellationToken)).Committed
            ? safety
            : (await ReadSafetyAsync(quarter, cancellationToken))!;

    /// <summary>The newest month that everybody was told who reads it each month.</summary>
    public async Task<string?> PostedAsync(CancellationToken cancellationToken) =>
        (await rows.ReadAsync(new RowKey(Partition, PostedRow), cancellationToken))?.Body;

    public async Task PostedAsync(string month, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(new RowKey(Partition, PostedRow), month)], cancellationToken);

    /// <summary>Notes that a reader is told a month, before they are.</summary>
    /// <param name="reader">A person's id, or "officers".</param>
    /// <returns>False: they were told it.</returns>
    public async Task<bool> TellAsync(string reader, string month, CancellationToken cancellationToken)
    {
        if ((await rows.ReadAsync(ToldKey(reader), cancellationToken))?.Body == month)
        {
            return false;
        }

        await rows.CommitAsync([new Put(ToldKey(reader), month)], cancellationToken);
        return true;
    }

    /// <summary>It is known not to have reached them.</summary>
    public async Task UntellAsync(string reader, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Delete(ToldKey(reader), Azure.ETag.All)], cancellationToken);

    private static RowKey ToldKey(string reader) => new(Partition, "told-" + reader);

    private static RowKey SafetyKey(string quarter) => new(Partition, "safety-" + quarter);
}
