using System.Globalization;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>Check-ins in the partition of the person who answered them.</summary>
internal sealed class CheckInStore(IRowStore rows)
{
    /// <summary>An answer is written once, the first stands; what is chosen after it replaces it.</summary>
    public async Task SaveAsync(PersonId person, CheckIn checkIn, CancellationToken cancellationToken)
    {
        var row = Prefix(checkIn.Case) + checkIn.Number.ToString("D4", CultureInfo.InvariantCulture);
        var key = new RowKey(PeopleStore.Partition(person), row);
        var body = RecordsJson.Write(checkIn);
        await rows.CommitAsync([checkIn.Revision == 0 ? new Insert(key, body) : new Put(key, body)], cancellationToken);
    }

    /// <summary>Of one case, in the order in which they were asked.</summary>
    public async Task<IReadOnlyList<CheckIn>> ReadAsync(PersonId person, CaseId caseId, CancellationToken cancellationToken)
    {
        var found = new List<CheckIn>();
        await foreach (var row in rows.ReadRangeAsync(
            PeopleStore.Partition(person), Prefix(caseId), Prefix(caseId) + "~", cancellationToken))
        {
            found.Add(RecordsJson.Read<CheckIn>(row.Body));
        }

        return found;
    }

    private static string Prefix(CaseId caseId) => $"checkin-{caseId}-";
}
