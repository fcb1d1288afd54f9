using Weerbaar.Features.Evidence;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>
/// Erases the copies of what an officer purged (D7). The decision is in the case before anything goes, so a death in between
/// leaves it to the next reconcile; doing it again does nothing.
/// </summary>
internal sealed class PurgedFiles(EvidenceStore evidence, ConnectorClient connector)
{
    public async Task EraseAsync(Case of, CancellationToken ct)
    {
        foreach (var purged in of.Evidence.Where(item => item.Status is EvidenceStatus.Purged))
        {
            var file = await evidence.FindAsync(of.Id, purged.Id, ct);
            await evidence.EraseAsync(of.Id, purged.Id, ct);
            if (file is not null)
            {
                // Tried once: the erasure does not wait for the message that said "stored", and the employee's card says it too.
                await EvidenceNotice.UpdateAsync(connector, file with { Status = EvidenceStatus.Purged }, ct);
            }
        }
    }
}
