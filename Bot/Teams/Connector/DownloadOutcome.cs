namespace Weerbaar.Teams.Connector;

/// <summary>What became of fetching a file.</summary>
internal abstract record DownloadOutcome
{
    private DownloadOutcome()
    {
    }

    /// <summary>
    /// The bytes as they come, and their number if the server says it. Reading beyond the cap throws <see
    /// cref="FileTooLargeException"/>. Whoever takes it disposes the stream.
    /// </summary>
    public sealed record Opened(Stream Content, long? Length) : DownloadOutcome;

    /// <summary>The address is no longer valid (401, 403, 404, 410): ask for the file again.</summary>
    public sealed record Expired : DownloadOutcome;

    /// <summary>Larger than the cap.</summary>
    public sealed record TooLarge : DownloadOutcome;

    /// <summary>Not reached, or no answer worth the name: again later, as long as the address lives.</summary>
    public sealed record Unavailable(int Status) : DownloadOutcome;

    /// <summary>Not fetched: the address, or where it leads, is none that files of Teams come from.</summary>
    public sealed record Refused : DownloadOutcome;
}

/// <summary>A file turned out larger than the cap while it was read.</summary>
internal sealed class FileTooLargeException(long cap) : IOException($"The file is larger than {cap} bytes.");
