using System.Security.Cryptography;
using System.Text.Json;
using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// Reads everything that is kept and compares: each case with what its events make of it, each stored file with its hash.
/// Writes nothing, and may run beside the bot: what changes under its eyes is looked at again.
/// </summary>
public sealed class Verification(IRowStore rows, CaseStore cases, EvidenceStore evidence)
{
    private const int Looks = 3;

    /// <summary>How many partitions of cases were looked at.</summary>
    public int Checked { get; private set; }

    /// <summary>What does not fit together, in one line each: ids, never content.</summary>
    public async IAsyncEnumerable<string> FindAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var partition in rows.PartitionsAsync(CaseStore.FirstPartition, CaseStore.PastPartitions, ct))
        {
            Checked++;
            var id = CaseStore.IdOf(partition);
            foreach (var fault in await FaultsAsync(id, ct))
            {
                yield return $"case {id}: {fault}";
            }
        }
    }

    private async Task<List<string>> FaultsAsync(CaseId id, CancellationToken ct)
    {
        try
        {
            return [.. await OfCaseAsync(id, ct), .. await OfEvidenceAsync(id, ct)];
        }
        catch (NewerCaseException)
        {
            return ["was written by a newer version of the bot, which must look at it"];
        }
        catch (JsonException)
        {
            return ["holds a row that cannot be read"];
        }
    }

    private async Task<List<string>> OfCaseAsync(CaseId id, CancellationToken ct)
    {
        for (var look = 1; ; look++)
        {
            var before = await cases.FindAsync(id, ct);
            var events = await cases.EventsAsync(id, 0, ct).ToListAsync(ct);
            var after = await cases.FindAsync(id, ct);
            if (before?.ETag == after?.ETag || look == Looks)
            {
                return Compared(after?.Case, events);
            }
        }
    }

    private static List<string> Compared(Case? head, List<RecordedEvent> events)
    {
        if (head is null || events.Count == 0)
        {
            return head is null && events.Count == 0 ? [] : [head is null ? "has events and no head" : "has a head and no events"];
        }

        if (events.Index().Any(item => item.Item.Stamp.Version != item.Index + 1) || events[0].Event is not CaseOpened)
        {
            return ["misses an event"];
        }

        return RecordsJson.Write(Fold.All(events)) == RecordsJson.Write(head) ? [] : ["is not what its events make of it"];
    }

    private async Task<List<string>> OfEvidenceAsync(CaseId id, CancellationToken ct)
    {
        var of = (await cases.FindAsync(id, ct))?.Case;
        var faults = new List<string>();
        await foreach (var file in evidence.OfAsync(id, ct))
        {
            if (file.Status is EvidenceStatus.Stored && await FaultAsync(file, of, ct) is { } fault)
            {
                faults.Add($"evidence {file.Id} {fault}");
            }
        }

        return faults;
    }

    private async Task<string?> FaultAsync(EvidenceSource file, Case? of, CancellationToken ct)
    {
        var listed = of?.Evidence.FirstOrDefault(item => item.Id == file.Id);
        if (listed is { Status: EvidenceStatus.Stored } && listed.Sha256 != file.Sha256)
        {
            return "has another hash in the case than beside it";
        }

        await using var content = await evidence.OpenAsync(file.Case, file.Id, ct);
        if (content is null)
        {
            return "is gone";
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        return hash == file.Sha256 ? null : "is not what was stored";
    }
}
