namespace Weerbaar.Storage;

/// <summary>The Blob service's rules on names, checked before sending.</summary>
internal static class BlobChecks
{
    public static void Check(string name)
    {
        if (name is not { Length: > 0 and <= StorageLimits.MaxBlobName })
        {
            throw new StorageLimitException(
                $"A blob's name has 1 to {StorageLimits.MaxBlobName} characters.", nameof(name));
        }

        if (name.Contains('\\', StringComparison.Ordinal) || TextChecks.HasControl(name))
        {
            throw new StorageLimitException("A blob's name holds a backslash or a control character.", nameof(name));
        }

        if (name.Split('/').Any(segment => segment.Length == 0 || segment[^1] == '.'))
        {
            throw new StorageLimitException(
                "Each part of a blob's name between slashes holds something and ends with no dot.", nameof(name));
        }

        TextChecks.RefuseIllFormed(name, "A blob's name", nameof(name));
    }

    public static StorageLimitException TooLong(long maxBytes) =>
        new($"The content is longer than the {maxBytes} bytes that were allowed.", nameof(maxBytes));
}
