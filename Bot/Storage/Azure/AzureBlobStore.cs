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

    public async Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        cancellationToken.ThrowIfCancellationRequested();
        var operation = ids.NewId();
        using var upload = new BlobUpload(container, name, content, maxBytes);
        try
        {
            var (length, hash) = await upload.RunAsync(
                sha => new Dictionary<string, string> { [Hash] = sha, [Operation] = operation }, cancellationToken);
            return new BlobReceipt(length, hash, AlreadyThere: false);
        }
        catch (RequestFailedException fault) when (IsTaken(fault) || AzureFaults.OutcomeUnknown(fault))
        {
            if (await AzureFaults.RunAsync(() => DescribeAsync(name, operation, cancellationToken), cancellationToken) is { } found)
            {
                return found;
            }

            throw;
        }
    }

    public async Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        cancellationToken.ThrowIfCancellationRequested();
        var blob = container.GetBlobClient(name);
        try
        {
            var first =
                await AzureFaults.RunAsync(() => blob.DownloadStreamingAsync(cancellationToken: cancellationToken), cancellationToken);
            return new BlobReadStream(blob, first.Value);
        }
        catch (RequestFailedException missing) when (missing.Status == 404 && missing.ErrorCode == "BlobNotFound")
        {
            return null;
        }
    }

    public async IAsyncEnumerable<string> ReadNamesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = container.GetBlobsAsync(cancellationToken: cancellationToken).AsPages().GetAsyncEnumerator(
            cancellationToken);
        while (await AzureFaults.RunAsync(() => pages.MoveNextAsync().AsTask(), cancellationToken))
        {
            foreach (var blob in pages.Current.Values)
            {
                yield return blob.Name;
            }
        }
    }

    public string StoredAs(string name) => name;

    public async Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        cancellationToken.ThrowIfCancellationRequested();
        var deleted = await AzureFaults.RunAsync(
            () => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);
        return deleted.Value;
    }

    /// <summary>
    /// Somebody else's blocks, committed in between, make ours unknown: that too means the name is taken.
    /// </summary>
    private static bool IsTaken(RequestFailedException fault) =>
        fault.Status is 409 or 412 || fault.ErrorCode is "InvalidBlockList" or "InvalidBlobOrBlock";

    /// <summary>What is there, ours or not; null when nothing is.</summary>
    private async Task<BlobReceipt?> DescribeAsync(string name, string operation, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            var ours = found.Metadata.TryGetValue(Operation, out var writer) && writer == operation;
            var hash = found.Metadata.TryGetValue(Hash, out var known) ? known : await HashAsync(name, cancellationToken);
            return new BlobReceipt(found.ContentLength, hash, AlreadyThere: !ours);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private async Task<string> HashAsync(string name, CancellationToken cancellationToken)
    {
        await using var content = await OpenReadAsync(name, cancellationToken)
            ?? throw new RequestFailedException(404, "The blob went while it was looked at.", "BlobNotFound", null);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
