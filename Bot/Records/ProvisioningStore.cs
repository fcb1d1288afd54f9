using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Records;

/// <summary>How far the bot has come with a chat or an appointment that a case asks for.</summary>
internal sealed record ProvisioningAttempt
{
    /// <summary>Kept before the call: if it stays so, its outcome is unknown.</summary>
    public bool IsCalling { get; init; }

    /// <summary>How many calls ended so that nobody can say what came of them.</summary>
    public int Lost { get; init; }

    /// <summary>Teams' id of what is there.</summary>
    public string? Address { get; init; }

    /// <summary>Teams wants to be left alone until then.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why the last call did not do.</summary>
    public string? Code { get; init; }
}

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
