namespace Weerbaar.Directories;

/// <summary>Why the directory did not answer.</summary>
internal sealed record DirectoryFault(string Code, bool RetryHelps)
{
    /// <summary>How long Graph asks to be left alone; null: it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Of something that was to be made: the answer was lost, and it may be there.</summary>
    public bool MayBeDone { get; init; }
}
