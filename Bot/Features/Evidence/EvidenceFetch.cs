using System.IO.Pipelines;
using Azure;
using Weerbaar.Storage;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Copies a file into the organisation's own storage (D7): whole, hashed, typed by its content, never changed after.
/// May be called again at any time: what stands is not fetched twice.
/// </summary>
internal sealed class EvidenceFetch(EvidenceStore evidence, FileSource files, BudgetStore budgets, TimeProvider timeProvider)
{
    /// <summary>How long an address is tried; those of Teams live shorter.</summary>
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(1);

    /// <summary>How long one copy may take: longer, and its sender has stopped sending.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public async Task<FetchResult> RunAsync(CaseId caseId, string id, CancellationToken cancellationToken)
    {
        if (await evidence.FindAsync(caseId, id, cancellationToken) is not { } file)
        {
            return new FetchResult.Gone();
        }

        if (file.Status is not EvidenceStatus.Received)
        {
            return await SettleAsync(file, cancellationToken);
        }

        using var time = new CancellationTokenSource(MostTime, timeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            return await CopyAsync(file, stop.Token);
        }
        catch (Exception broken) when (Cause(broken) is FileTooLargeException or StorageLimitException)
        {
            return await SaveMissingAsync(file, MissingCodes.TooLarge, cancellationToken);
        }
        catch (Exception broken)
            when (Cause(broken) is IOException or HttpRequestException || time.IsCancellationRequested)
        {
            return await PostponeAsync(file, cancellationToken);
        }
    }

    /// <summary>The store says a fault of what it reads from as a fault of its own.</summary>
    private static Exception Cause(Exception broken) =>
        broken is RequestFailedException { InnerException: { } cause } ? cause : broken;

    private async Task<FetchResult> CopyAsync(EvidenceSource file, CancellationToken cancellationToken)
    {
        // It died after the copy and before it was noted: the address may be gone by now, the copy is not.
        if (await ExistsAsync(file, cancellationToken))
        {
            return await SaveStoredAsync(file, await evidence.StoreAsync(file, Stream.Null, cancellationToken), cancellationToken);
        }

        switch (await files.OpenAsync(file, cancellationToken))
        {
            case DownloadOutcome.Opened opened:
                await using (opened.Content)
                {
                    return await CheckSizeAsync(file, opened.Length, cancellationToken) is { } code
                        ? await SaveMissingAsync(file, code, cancellationToken)
                        : await StoreAsync(file, opened.Content, isMeasured: opened.Length is not null, cancellationToken);
                }

            case DownloadOutcome.Expired:
                return await SaveMissingAsync(file, MissingCodes.Expired, cancellationToken);
            case DownloadOutcome.TooLarge:
                return await SaveMissingAsync(file, MissingCodes.TooLarge, cancellationToken);
            case DownloadOutcome.Refused:
                return await SaveMissingAsync(file, MissingCodes.Refused, cancellationToken);
            default:
                return await PostponeAsync(file, cancellationToken);
        }
    }

    /// <summary>
    /// Of its case, or of its sender in this hour; null: it fits. What stands already and moves to a case was counted before.
    /// </summary>
    private async Task<string?> CheckSizeAsync(EvidenceSource file, long? length, CancellationToken cancellationToken)
    {
        if (file.Origin is FileOrigin.FromKept || length is not { } bytes)
        {
            return null;
        }

        var stored = await evidence.ReadAsync(file.Case, cancellationToken).Select(other => other.Size).SumAsync(cancellationToken);
        return stored + bytes > Limits.Bytes ? MissingCodes.Full
            : await budgets.SpendAsync(file.By.Id, Expense.Byte, bytes, false, timeProvider.GetUtcNow(), cancellationToken) is null ? null
            : MissingCodes.TooMuch;
    }

    /// <param name="isMeasured">Its length was said beforehand; else it counts by what came, and does not stay if that is too much.</param>
    private async Task<FetchResult> StoreAsync(EvidenceSource file, Stream content, bool isMeasured, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(content);
        var start = await reader.ReadAsync(cancellationToken);
        if (start.Buffer.IsEmpty)
        {
            return await SaveMissingAsync(file, MissingCodes.Empty, cancellationToken);
        }

        reader.AdvanceTo(start.Buffer.Start);
        var copy = await evidence.StoreAsync(file, reader.AsStream(), cancellationToken);
        if (isMeasured || await CheckSizeAsync(file, copy.Length, cancellationToken) is not { } code)
        {
            return await SaveStoredAsync(file, copy, cancellationToken);
        }

        var missing = await SaveMissingAsync(file, code, cancellationToken);
        await evidence.RemoveCopyAsync(file, cancellationToken);
        return missing;
    }

    private async Task<bool> ExistsAsync(EvidenceSource file, CancellationToken cancellationToken)
    {
        await using var copy = await evidence.OpenAsync(file.Case, file.Id, cancellationToken);
        return copy is not null;
    }

    private async Task<FetchResult> SaveStoredAsync(EvidenceSource file, BlobReceipt copy, CancellationToken cancellationToken)
    {
        var type = await GetTypeAsync(file, cancellationToken);
        return await ChangeAsync(
            file,
            known => known with
            {
                Status = EvidenceStatus.Stored,
                Size = copy.Length,
                ContentType = type,
                Sha256 = copy.Sha256,

                // An address that opens without a password is not kept longer than it is needed.
                Url = "",
                Kept = known.Origin is FileOrigin.FromKept kept ? new KeptFile(kept.Case, kept.Id) : null,
            },
            cancellationToken);
    }

    private Task<FetchResult> SaveMissingAsync(EvidenceSource file, string code, CancellationToken cancellationToken) => ChangeAsync(
        file, known => known with { Status = EvidenceStatus.Missing, MissingCode = code }, cancellationToken);

    /// <summary>What was erased meanwhile stays erased: a copy that was just made goes as well.</summary>
    private async Task<FetchResult> ChangeAsync(
        EvidenceSource file, Func<EvidenceSource, EvidenceSource> change, CancellationToken cancellationToken)
    {
        if (await evidence.ChangeAsync(file.Case, file.Id, change, cancellationToken) is { } settled)
        {
            return await SettleAsync(settled, cancellationToken);
        }

        await evidence.EraseAsync(file.Case, file.Id, cancellationToken);
        return new FetchResult.Gone();
    }

    /// <summary>What was copied from our own storage is there twice: the first one goes.</summary>
    private async Task<FetchResult> SettleAsync(EvidenceSource file, CancellationToken cancellationToken)
    {
        if (file is { Status: EvidenceStatus.Stored, Origin: FileOrigin.FromKept first })
        {
            await evidence.EraseAsync(first.Case, first.Id, cancellationToken);
        }

        return new FetchResult.Settled(file);
    }

    private async Task<FetchResult> PostponeAsync(EvidenceSource file, CancellationToken cancellationToken)
    {
        var age = timeProvider.GetUtcNow() - file.ReceivedAt;
        if (age > TriedFor)
        {
            return await SaveMissingAsync(file, MissingCodes.Unreachable, cancellationToken);
        }

        return new FetchResult.Later(age + FirstPause < LongestPause ? age + FirstPause : LongestPause);
    }

    private async Task<string> GetTypeAsync(EvidenceSource file, CancellationToken cancellationToken)
    {
        await using var copy = await evidence.OpenAsync(file.Case, file.Id, cancellationToken) ?? Stream.Null;
        var start = new byte[ContentSniffer.Needed];
        var read = await copy.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return ContentSniffer.TypeOf(start.AsSpan(0, read));
    }
}
