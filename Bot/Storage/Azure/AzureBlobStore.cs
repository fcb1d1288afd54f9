using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// Blobs in one container. The hash stands in the metadata, with the id of the write that made it. Blocks of an upload
/// that broke off are nowhere to be seen; the service drops them after a week.
/// </summary>
internal sealed class AzureBlobStore(BlobContainerClient container, IdGenerator ids) : IBlobStore
{
    private const string Hash = "sha256", Operation = "op";

    public async Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken ct)
    {
        BlobChecks.Check(name);
        ct.ThrowIfCancellationRequested();
        var operation = ids.NewId();
        using var upload = new BlobUpload(container, name, content, maxBytes);
        try
        {
            var (length, hash) = await upload.RunAsync(
                sha => new Dictionary<string, string> { [Hash] = sha, [Operation] = operation }, ct);
            return new BlobReceipt(length, hash, AlreadyThere: false);
        }
        catch (RequestFailedException fault) when (IsTaken(fault) || AzureFaults.OutcomeUnknown(fault))
        {
            if (await AzureFaults.RunAsync(() => DescribeAsync(name, operation, ct), ct) is { } found)
                return found;
            throw;
        }
    }

    public async Task<Stream?> OpenReadAsync(string name, CancellationToken ct)
    {
        BlobChecks.Check(name);
        ct.ThrowIfCancellationRequested();
        var blob = container.GetBlobClient(name);
        try
        {
            var first = await AzureFaults.RunAsync(() => blob.DownloadStreamingAsync(cancellationToken: ct), ct);
            return new BlobReadStream(blob, first.Value);
        }
        catch (RequestFailedException missing) when (missing.Status == 404 && missing.ErrorCode == "BlobNotFound")
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> ReadNamesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var pages = container.GetBlobsAsync(cancellationToken: ct).AsPages().GetAsyncEnumerator(ct);
        while (await AzureFaults.RunAsync(() => pages.MoveNextAsync().AsTask(), ct))
        {
            foreach (var blob in pages.Current.Values)
                yield return blob.Name;
        }
    }

    public string StoredAs(string name) => name;

    public async Task<bool> DeleteAsync(string name, CancellationToken ct)
    {
        BlobChecks.Check(name);
        ct.ThrowIfCancellationRequested();
        var deleted = await AzureFaults.RunAsync(
            () => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: ct), ct);
        return deleted.Value;
    }

    /// <summary>
    /// Somebody else's blocks, committed in between, make ours unknown: that too means the name is taken.
    /// </summary>
    private static bool IsTaken(RequestFailedException fault) =>
        fault.Status is 409 or 412 || fault.ErrorCode is "InvalidBlockList" or "InvalidBlobOrBlock";

    /// <summary>What is there, ours or not; null when nothing is.</summary>
    private async Task<BlobReceipt?> DescribeAsync(string name, string operation, CancellationToken ct)
    {
        try
        {
            var found = (await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: ct)).Value;
            var ours = found.Metadata.TryGetValue(Operation, out var writer) && writer == operation;
            var hash = found.Metadata.TryGetValue(Hash, out var known) ? known : await HashAsync(name, ct);
            return new BlobReceipt(found.ContentLength, hash, AlreadyThere: !ours);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<string> HashAsync(string name, CancellationToken ct)
    {
        await using var content = await OpenReadAsync(name, ct)
            ?? throw new RequestFailedException(404, "The blob went while it was looked at.", "BlobNotFound", null);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }
}
