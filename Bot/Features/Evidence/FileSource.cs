using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>Where a file's bytes come from: Teams, or a copy of our own that changes its place.</summary>
internal sealed class FileSource(EvidenceStore evidence, FileDownload download)
{
    public Task<DownloadOutcome> OpenAsync(EvidenceSource file, CancellationToken cancellationToken) => file.Origin switch
    {
        FileOrigin.FromKept kept => OpenOwnAsync(kept.Case, kept.Id, cancellationToken),
        FileOrigin.FromTeams sent => download.OpenAsync(
            new IncomingFile(file.Name, sent.Url, null, sent.Inline) { ServiceUrl = file.Chat?.ServiceUrl },
            EvidenceStore.MaxBytes,
            cancellationToken),
        _ => Task.FromResult<DownloadOutcome>(new DownloadOutcome.Refused()),
    };

    /// <summary>While the first copy is still under way, the second waits for it.</summary>
    private async Task<DownloadOutcome> OpenOwnAsync(CaseId caseId, string id, CancellationToken cancellationToken) =>
        await evidence.FindAsync(caseId, id, cancellationToken) switch
        {
            { Status: EvidenceStatus.Stored } first when await evidence.OpenAsync(caseId, id, cancellationToken) is { } copy =>
                new DownloadOutcome.Opened(copy, first.Size),
            { Status: EvidenceStatus.Received } => new DownloadOutcome.Unavailable(0),
            _ => new DownloadOutcome.Expired(),
        };
}
