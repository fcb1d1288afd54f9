using Weerbaar.Cases;
using Weerbaar.Records;

namespace Weerbaar.Delivery;

/// <summary>
/// Erases the copies of what an officer purged (D7). The decision is in the case before anything goes, so a death in between
/// leaves it to the next reconcile; doing it again does nothing.
/// </summary>
public sealed class PurgedFiles(EvidenceStore evidence)
{
    public async Task EraseAsync(Case of, CancellationToken ct)
    {
        foreach (var file in of.Evidence.Where(item => item.Status is EvidenceStatus.Purged))
        {
            await evidence.EraseAsync(of.Id, file.Id, ct);
        }
    }
}
