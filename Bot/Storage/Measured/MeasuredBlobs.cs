namespace Weerbaar.Storage.Measured;

/// <summary>Blobs, each call measured.</summary>
internal sealed class MeasuredBlobs(IBlobStore blobs, Measure measure) : IBlobStore
{
    public Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken ct) => measure.RunAsync(
        "blob-create", () => blobs.CreateAsync(name, content, maxBytes, ct), receipt => receipt.AlreadyThere ? "there" : "ok");

    public Task<Stream?> OpenReadAsync(string name, CancellationToken ct) =>
        measure.RunAsync("blob-read", () => blobs.OpenReadAsync(name, ct));

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken ct) => blobs.ReadNamesAsync(ct);

    public string StoredAs(string name) => blobs.StoredAs(name);

    public Task<bool> DeleteAsync(string name, CancellationToken ct) =>
        measure.RunAsync("blob-delete", () => blobs.DeleteAsync(name, ct));
}
