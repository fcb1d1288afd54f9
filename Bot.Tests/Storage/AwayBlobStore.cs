using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>A store of files that is away for a while: it says that it cannot.</summary>
internal sealed class AwayBlobStore(IBlobStore inner) : IBlobStore
{
    public bool IsAway { get; set; }

    public Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken ct) =>
        There().CreateAsync(name, content, maxBytes, ct);

    public Task<Stream?> OpenReadAsync(string name, CancellationToken ct) => There().OpenReadAsync(name, ct);

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken ct) => There().ReadNamesAsync(ct);

    public string StoredAs(string name) => inner.StoredAs(name);

    public Task<bool> DeleteAsync(string name, CancellationToken ct) => There().DeleteAsync(name, ct);

    private IBlobStore There() => IsAway ? throw new RequestFailedException(503, "The store is away.", "ServerBusy", null) : inner;
}
