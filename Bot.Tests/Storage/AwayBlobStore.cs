using Azure;

namespace Weerbaar.Tests.Storage;

/// <summary>A store of files that is away for a while: it says that it cannot.</summary>
internal sealed class AwayBlobStore(IBlobStore inner) : IBlobStore
{
    public bool IsAway { get; set; }

    public Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken cancellationToken) =>
        There().CreateAsync(name, content, maxBytes, cancellationToken);

    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken) => There().OpenReadAsync(name, cancellationToken);

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken cancellationToken) => There().ReadNamesAsync(cancellationToken);

    public string StoredAs(string name) => inner.StoredAs(name);

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken) => There().DeleteAsync(name, cancellationToken);

    private IBlobStore There() => IsAway ? throw new RequestFailedException(503, "The store is away.", "ServerBusy", null) : inner;
}
