using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>Where a file's bytes come from: Teams, or a copy of our own that changes its place.</summary>
internal sealed class FileSource(EvidenceStore evidence, FileDownload download)
{
    public Task<DownloadOutcome> OpenAsync(EvidenceSource file, CancellationToken ct) => file.Origin switch
    {
        FileOrigin.FromKept kept => OpenOwnAsync(kept.Case, kept.Id, ct),
        FileOrigin.FromTeams sent => download.OpenAsync(
            new IncomingFile(file.Name, sent.Url, null, sent.Inline) { ServiceUrl = file.Chat?.ServiceUrl },
            EvidenceStore.MaxBytes,
            ct),
        _ => Task.FromResult<DownloadOutcome>(new DownloadOutcome.Refused()),
    };

    /// <summary>While the first copy is still under way, the second waits for it.</summary>
    private async Task<DownloadOutcome> OpenOwnAsync(CaseId of, string id, CancellationToken ct) =>
        await evidence.FindAsync(of, id, ct) switch
        {
            { Status: EvidenceStatus.Stored } first when await evidence.OpenAsync(of, id, ct) is { } copy =>
                new DownloadOutcome.Opened(copy, first.Size),
            { Status: EvidenceStatus.Received } => new DownloadOutcome.Unavailable(0),
            _ => new DownloadOutcome.Expired(),
        };
}
