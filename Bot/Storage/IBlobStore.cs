using Azure;

namespace Weerbaar.Storage;

/// <summary>What stands in the store under a blob's name.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of the content, 64 lower-case hexadecimal characters.</param>
/// <param name="AlreadyThere">True when the name was taken: this is then what was there before, and it was left as it
/// was.</param>
public sealed record BlobReceipt(long Length, string Sha256, bool AlreadyThere);

/// <summary>
/// Blobs that are written once and never changed. A limit broken throws <see cref="StorageLimitException"/>, a fault of
/// the store <see cref="RequestFailedException"/>.
/// </summary>
public interface IBlobStore
{
    /// <summary>
    /// Streams content under a name that is free. Nothing is to be seen under the name before all of it is durable.
    /// Content longer than <paramref name="maxBytes"/> throws <see cref="StorageLimitException"/> and leaves nothing
    /// behind.
    /// </summary>
    Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Opens a blob for reading; null when there is none. The caller disposes the stream.</summary>
    Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Everything that stands there, each as <see cref="StoredAs"/> says, in no promised order. It looks at every blob: for
    /// commands, never for a turn.
    /// </summary>
    IAsyncEnumerable<string> ReadNamesAsync(CancellationToken cancellationToken);

    /// <summary>What the engine itself calls a blob of this name: one may not be able to tell the name from it.</summary>
    string StoredAs(string name);

    /// <summary>Removes a blob; false when there was none.</summary>
    Task<bool> DeleteAsync(string name, CancellationToken cancellationToken);
}
