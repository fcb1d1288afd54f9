using Weerbaar.Cases;
using Weerbaar.Evidence;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Delivery;

/// <summary>
/// Erases the copies of what an officer purged (D7). The decision is in the case before anything goes, so a death in between
/// leaves it to the next reconcile; doing it again does nothing.
/// </summary>
public sealed class PurgedFiles(EvidenceStore evidence, ConnectorClient connector)
{
    /// <returns>What was erased just now, of which a message may still say "stored".</returns>
    public async Task<IReadOnlyList<EvidenceSource>> EraseAsync(Case of, CancellationToken ct)
    {
        var erased = new List<EvidenceSource>();
        foreach (var purged in of.Evidence.Where(item => item.Status is EvidenceStatus.Purged))
        {
            var file = await evidence.FindAsync(of.Id, purged.Id, ct);
            await evidence.EraseAsync(of.Id, purged.Id, ct);
            erased.AddRange(file is null ? [] : [file with { Status = EvidenceStatus.Purged }]);
        }

        return erased;
    }

    /// <summary>Tried once: the erasure does not wait for the message that said "stored", and the employee's card says it too.</summary>
    public async Task TellAsync(IReadOnlyList<EvidenceSource> erased, CancellationToken ct)
    {
        foreach (var file in erased)
        {
            await EvidenceNotice.UpdateAsync(connector, file, ct);
        }
    }
}
