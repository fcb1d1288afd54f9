namespace Azure.Storage.Blobs.Models;

/// <summary>A blob that was written.</summary>
public class BlobContentInfo
{
    /// <summary>Names this state of it.</summary>
    public ETag ETag { get; init; }
}

/// <summary>A blob in a list.</summary>
public class BlobItem
{
    /// <summary>Its whole name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What is known of a blob without reading it.</summary>
public class BlobProperties
{
    /// <summary>Bytes.</summary>
    public long ContentLength { get; init; }

    /// <summary>Names this state of it.</summary>
    public ETag ETag { get; init; }

    /// <summary>Kept beside the content; names without regard to case.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    internal static BlobProperties From(Response response) => new()
    {
        ContentLength = response.Headers.ContentLengthLong ?? 0,
        ETag = response.Headers.ETag ?? default,
        Metadata = BlobDownloadDetails.MetadataOf(response),
    };
}

/// <summary>What comes with a download.</summary>
public class BlobDownloadDetails
{
    private const string MetadataPrefix = "x-ms-meta-";

    /// <summary>Names the state that was read.</summary>
    public ETag ETag { get; init; }

    /// <summary>"bytes first-last/total", when a range was asked for.</summary>
    public string? ContentRange { get; init; }

    /// <summary>Kept beside the content.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    internal static BlobDownloadDetails From(Response response) => new()
    {
        ETag = response.Headers.ETag ?? default,
        ContentRange = response.Headers.TryGetValue("Content-Range", out var range) ? range : null,
        Metadata = MetadataOf(response),
    };

    internal static Dictionary<string, string> MetadataOf(Response response) => response.Headers
        .Where(header => header.Name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(
            header => header.Name[MetadataPrefix.Length..], header => header.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A download under way.</summary>
public sealed class BlobDownloadStreamingResult(BlobDownloadDetails details, Stream content) : IDisposable
{
    /// <summary>What comes with it.</summary>
    public BlobDownloadDetails Details { get; } = details;

    /// <summary>The bytes, as they arrive.</summary>
    public Stream Content { get; } = content;

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();
}
