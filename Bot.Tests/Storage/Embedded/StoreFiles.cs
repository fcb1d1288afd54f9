namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>
/// The files of a store that a bot is writing to: while somebody looks, one grows, shrinks, comes or goes, and what stands in the log moves
/// into the database.
/// </summary>
internal static class StoreFiles
{
    /// <summary>Who writes a new file holds it alone for a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All files in the folder and below, without the one that is locked for as long as the store is open.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock")];

    /// <summary>
    /// The names of the files that hold this. What moves from one file to another during a look is seen in neither: where nothing is found,
    /// a second look says so.
    /// </summary>
    public static IReadOnlyList<string> Holding(string folder, byte[] content)
    {
        IReadOnlyList<string> Look() =>
            [.. In(folder).Where(path => Read(path).AsSpan().IndexOf(content) >= 0).Select(path => Path.GetFileName(path))];

        return Look() is { Count: > 0 } found ? found : Look();
    }

    /// <summary>What stands in the file now; nothing where it has gone since it was listed.</summary>
    public static byte[] Read(string path)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var bytes = new MemoryStream();
                file.CopyTo(bytes);
                return bytes.ToArray();
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                return [];
            }
            catch (IOException) when (Environment.TickCount64 < until)
            {
                Thread.Sleep(10);
            }
        }
    }
}
