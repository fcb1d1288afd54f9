using System.Globalization;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Somebody looked at a case's details or evidence (D9).</summary>
/// <param name="What">"details", "name" or "evidence:…"; of figures the file.</param>
internal sealed record AccessLogEntry(DateTimeOffset At, Person By, string What);

/// <summary>Looks, as rows beside the events: never folded, never a conflict (architecture).</summary>
internal sealed class AccessLogStore(IRowStore rows, IdGenerator ids)
{
    public Task SaveAsync(CaseId caseId, AccessLogEntry look, CancellationToken cancellationToken) =>
        SaveAsync(CaseStore.Partition(caseId), look, cancellationToken);

    /// <summary>Figures that somebody took along.</summary>
    public Task KeepOfFiguresAsync(AccessLogEntry look, CancellationToken cancellationToken) =>
        SaveAsync(FigureStore.Partition, look, cancellationToken);

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<AccessLogEntry>> ReadAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var looks = new List<AccessLogEntry>();
        await foreach (var row in rows.ReadRangeAsync(CaseStore.Partition(caseId), "look-", "look-~", cancellationToken))
        {
            looks.Add(RecordsJson.Read<AccessLogEntry>(row.Body));
        }

        return looks;
    }

    private async Task SaveAsync(string partition, AccessLogEntry look, CancellationToken cancellationToken)
    {
        var row = $"look-{look.At.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-{ids.NewId()}";
        await rows.CommitAsync([new Insert(new RowKey(partition, row), RecordsJson.Write(look))], cancellationToken);
    }
}
