using Weerbaar.Features.Evidence;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>
/// Erases the copies of what an officer purged (D7). The decision is in the case before anything goes, so a death in between
/// leaves it to the next reconcile; doing it again does nothing.
/// </summary>
internal sealed class PurgedFiles(EvidenceStore evidence, ConnectorClient connector)
{
    public async Task EraseAsync(Case @case, CancellationToken cancellationToken)
    {
        foreach (var purged in @case.Evidence.Where(item => item.Status is EvidenceStatus.Purged))
        {
            var file = await evidence.FindAsync(@case.Id, purged.Id, cancellationToken);
            await evidence.EraseAsync(@case.Id, purged.Id, cancellationToken);
            if (file is not null)
            {
                // Tried once: the erasure does not wait for the message that said "stored", and the employee's card says it too.
                await EvidenceNotice.UpdateAsync(connector, file with { Status = EvidenceStatus.Purged }, cancellationToken);
            }
        }
    }
}
