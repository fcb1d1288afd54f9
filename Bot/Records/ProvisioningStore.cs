using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>The rows beside a case's events in which that is kept.</summary>
internal sealed class ProvisioningStore(IRowStore rows)
{
    public static string Chat(int number) => $"chat-{number}";

    public static string Appointment(int number) => $"appointment-{number}";

    public async Task<ProvisioningAttempt> FindAsync(CaseId caseId, string what, CancellationToken cancellationToken) =>
        await rows.ReadAsync(Key(caseId, what), cancellationToken) is { } row
            ? RecordsJson.Read<ProvisioningAttempt>(row.Body) : new ProvisioningAttempt();

    /// <summary>Only who holds the case's lease writes here.</summary>
    public async Task SaveAsync(CaseId caseId, string what, ProvisioningAttempt making, CancellationToken cancellationToken) =>
        await rows.CommitAsync([new Put(Key(caseId, what), RecordsJson.Write(making))], cancellationToken);

    private static RowKey Key(CaseId caseId, string what) => new(CaseStore.Partition(caseId), $"making-{what}");
}
