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

    public async Task SaveAsync(CaseId of, MonthFacts facts, CancellationToken ct) =>
        await rows.CommitAsync([new Put(new RowKey(FirstPartition + facts.Month, of.Value), RecordsJson.Write(facts))], ct);

    public async IAsyncEnumerable<(CaseId Case, MonthFacts Facts)> ReadFactsAsync(
        string month, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.ReadRangeAsync(FirstPartition + month, "", "~", ct))
        {
            yield return (new CaseId(row.Key.Row), RecordsJson.Read<MonthFacts>(row.Body));
        }
    }

    /// <summary>A case that is erased is counted no more in what was not published yet.</summary>
    public async Task ForgetAsync(CaseId of, string month, CancellationToken ct) =>
        await rows.CommitAsync([new Delete(new RowKey(FirstPartition + month, of.Value), Azure.ETag.All)], ct);

    public async Task<MonthTally?> FindAsync(string month, CancellationToken ct) =>
        await rows.ReadAsync(new RowKey(Partition, Months + month), ct) is { } row ? RecordsJson.Read<MonthTally>(row.Body) : null;

    /// <summary>The first to publish is right for good.</summary>
    public async Task<MonthTally> PublishAsync(MonthTally tally, CancellationToken ct)
    {
        var key = new RowKey(Partition, Months + tally.Month);
        return (await rows.CommitAsync([new Insert(key, RecordsJson.Write(tally))], ct)).Committed
            ? tally
            : (await FindAsync(tally.Month, ct))!;
    }

    /// <summary>The oldest month that was published; null: none was.</summary>
    public async Task<string?> FindFirstAsync(CancellationToken ct)
    {
        await foreach (var row in rows.ReadRangeAsync(Partition, Months, Months + "~", ct))
        {
            return row.Key.Row[Months.Length..];
        }

        return null;
    }

    public async Task<QuarterSafety?> ReadSafetyAsync(string quarter, CancellationToken ct) =>
        await rows.ReadAsync(SafetyKey(quarter), ct) is { } row ? RecordsJson.Read<QuarterSafety>(row.Body) : null;

    public async Task<QuarterSafety> PublishAsync(string quarter, QuarterSafety safety, CancellationToken ct) =>
        (await rows.CommitAsync([new Insert(SafetyKey(quarter), RecordsJson.Write(safety))], ct)).Committed
            ? safety
            : (await ReadSafetyAsync(quarter, ct))!;

    /// <summary>The newest month that everybody was told who reads it each month.</summary>
    public async Task<string?> PostedAsync(CancellationToken ct) => (await rows.ReadAsync(new RowKey(Partition, PostedRow), ct))?.Body;

    public async Task PostedAsync(string month, CancellationToken ct) =>
        await rows.CommitAsync([new Put(new RowKey(Partition, PostedRow), month)], ct);

    /// <summary>Notes that a reader is told a month, before they are.</summary>
    /// <param name="reader">A person's id, or "officers".</param>
    /// <returns>False: they were told it.</returns>
    public async Task<bool> TellAsync(string reader, string month, CancellationToken ct)
    {
        if ((await rows.ReadAsync(ToldKey(reader), ct))?.Body == month)
        {
            return false;
        }

        await rows.CommitAsync([new Put(ToldKey(reader), month)], ct);
        return true;
    }

    /// <summary>It is known not to have reached them.</summary>
    public async Task UntellAsync(string reader, CancellationToken ct) =>
        await rows.CommitAsync([new Delete(ToldKey(reader), Azure.ETag.All)], ct);

    private static RowKey ToldKey(string reader) => new(Partition, "told-" + reader);

    private static RowKey SafetyKey(string quarter) => new(Partition, "safety-" + quarter);
}
