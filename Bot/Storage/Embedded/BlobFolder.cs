namespace Weerbaar.Storage.Embedded;

/// <summary>The folder of blobs, and in it the folder of those that are still being written.</summary>
internal static class BlobFolder
{
    public const string New = "new";

    /// <summary>Makes the folders; empties the one of unfinished blobs, unless others may be writing there.</summary>
    public static string Prepare(string root, bool shared)
    {
        var blobs = At(Path.Combine(root, "blobs"), shared);
        DurableNames.Flush(root);
        return blobs;
    }

    /// <summary>The same for a folder that holds blobs and nothing else.</summary>
    public static string At(string blobs, bool shared)
    {
        var unfinished = Path.Combine(blobs, New);
        Private(unfinished);
        if (!shared)
        {
            foreach (var file in Directory.EnumerateFiles(unfinished))
            {
                File.Delete(file);
            }
        }
        DurableNames.Flush(blobs);
        return blobs;
    }

    /// <summary>Makes a folder that only its owner can look into, where the system knows owners.</summary>
    public static void Private(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
