namespace Weerbaar.Storage.Measured;

/// <summary>Blobs, each call measured.</summary>
internal sealed class MeasuredBlobs(IBlobStore blobs, Measure measure) : IBlobStore
{
    public Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken cancellationToken) =>
        measure.RunAsync(
        "blob-create", () => blobs.CreateAsync(name, content, maxBytes, cancellationToken),
        receipt => receipt.AlreadyThere ? "there" : "ok");

    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken) =>
        measure.RunAsync("blob-read", () => blobs.OpenReadAsync(name, cancellationToken));

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken cancellationToken) => blobs.ReadNamesAsync(cancellationToken);

    public string StoredAs(string name) => blobs.StoredAs(name);

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) =>
        measure.RunAsync("blob-delete", () => blobs.DeleteAsync(name, cancellationToken));
}
