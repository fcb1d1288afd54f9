using System.Security.Cryptography;
using System.Text.Json;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Upkeep;

/// <summary>
/// Reads everything that is kept and compares: each case with what its events make of it, each stored file with its hash,
/// files with the rows that speak of them; and looks for answers that nobody got. Writes nothing, and may run beside the bot: what changes
/// under its eyes is looked at again.
/// </summary>
internal sealed class Verification(IRowStore rows, IBlobStore blobs, CaseStore cases, EvidenceStore evidence, TimeProvider timeProvider)
{
    private const int Looks = 3;

    /// <summary>So long an answer is tried.</summary>
    private static readonly TimeSpan OwedFor = TimeSpan.FromDays(1);

    /// <summary>Copies that nothing was seen to speak of, as the engine calls them.</summary>
    private HashSet<string> _unclaimed = [];

    /// <summary>How many partitions of cases were looked at.</summary>
    public int Checked { get; private set; }

    /// <summary>How many answers people still wait for.</summary>
    public int Owed { get; private set; }

    /// <summary>What does not fit together, in one line each: ids, never content.</summary>
    public async IAsyncEnumerable<string> FindAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Copies first: each comes after the row that speaks of it, so what is in this list has its row by now.
        _unclaimed = await blobs.ReadNamesAsync(cancellationToken).ToHashSetAsync(null, cancellationToken);
        await foreach (var partition in rows.ReadPartitionsAsync(CaseStore.FirstPartition, CaseStore.PastPartitions, cancellationToken))
        {
            Checked++;
            var id = CaseStore.IdOf(partition);
            foreach (var fault in await FindFaultsAsync(id, cancellationToken))
            {
                yield return $"case {id}: {fault}";
            }
        }

        foreach (var copy in await FindOrphansAsync(cancellationToken))
        {
            yield return $"file {copy}: no case or draft speaks of it";
        }

        await foreach (var partition in rows.ReadPartitionsAsync(PeopleStore.FirstPartition, PeopleStore.PastPartitions, cancellationToken))
        {
            await foreach (var row in rows.ReadRangeAsync(partition, AnswerStore.Prefix, AnswerStore.Prefix + "~", cancellationToken))
            {
                Owed++;
                if (OfAnswer(row) is { } fault)
                {
                    yield return $"person {PeopleStore.IdOf(partition)}: {fault}";
                }
            }
        }
    }

    private string? OfAnswer(Row row)
    {
        try
        {
            return timeProvider.GetUtcNow() - RecordsJson.Read<HeldAnswer>(row.Body).Since > OwedFor
                ? "is owed an answer for more than a day" : null;
        }
        catch (NewerRecordException)
        {
            return "is owed what only a newer version of the bot can read";
        }
        catch (JsonException)
        {
            return "is owed an answer that cannot be read";
        }
    }

    /// <summary>What went meanwhile, row and copy, is none.</summary>
    private async Task<List<string>> FindOrphansAsync(CancellationToken cancellationToken) =>
        _unclaimed.Count == 0
            ? [] : await blobs.ReadNamesAsync(cancellationToken).Where(_unclaimed.Contains).Order().ToListAsync(cancellationToken);

    private async Task<List<string>> FindFaultsAsync(CaseId id, CancellationToken cancellationToken)
    {
        try
        {
            return [.. await VerifyCaseAsync(id, cancellationToken), .. await VerifyEvidenceAsync(id, cancellationToken)];
        }
        catch (NewerRecordException)
        {
            return ["holds what only a newer version of the bot can read, which must look at it"];
        }
        catch (JsonException)
        {
            return ["holds a row that cannot be read"];
        }
    }

    private async Task<List<string>> VerifyCaseAsync(CaseId id, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var before = await cases.FindAsync(id, cancellationToken);
            var events = await cases.ReadEventsAsync(id, 0, cancellationToken).ToListAsync(cancellationToken);
            var after = await cases.FindAsync(id, cancellationToken);
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

        return RecordsJson.Write(CaseProjection.All(events).WithoutWords()) == RecordsJson.Write(head)
            ? [] : ["is not what its events make of it"];
    }

    private async Task<List<string>> VerifyEvidenceAsync(CaseId id, CancellationToken cancellationToken)
    {
        var @case = (await cases.FindAsync(id, cancellationToken))?.Case;
        var faults = new List<string>();
        var listed = @case?.Evidence.Where(item => item.Status is EvidenceStatus.Stored).Select(item => item.Id).ToHashSet() ?? [];
        await foreach (var file in evidence.ReadAsync(id, cancellationToken))
        {
            _unclaimed.Remove(blobs.StoredAs(EvidenceStore.Blob(id, file.Id)));
            listed.Remove(file.Id);
            if (file.Status is EvidenceStatus.Stored && await FindFaultAsync(file, @case, cancellationToken) is { } fault)
            {
                faults.Add($"evidence {file.Id} {fault}");
            }
        }

        return [.. faults, .. listed.Select(file => $"evidence {file} is in the case and has no row")];
    }

    private async Task<string?> FindFaultAsync(EvidenceSource file, Case? @case, CancellationToken cancellationToken)
    {
        var listed = @case?.Evidence.FirstOrDefault(item => item.Id == file.Id);
        if (listed is { Status: EvidenceStatus.Purged })
        {
            return "was erased by an officer and is still there";
        }

        if (listed is { Status: EvidenceStatus.Stored } && listed.Sha256 != file.Sha256)
        {
            return "has another hash in the case than beside it";
        }

        await using var content = await evidence.OpenAsync(file.Case, file.Id, cancellationToken);
        if (content is null)
        {
            return "is gone";
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        return hash == file.Sha256 ? null : "is not what was stored";
    }
}
