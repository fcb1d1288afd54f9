namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Keeps a second process out of the folder: an open file with an exclusive lock that the operating system lets go when
/// the process ends, however it ends. Shared users lock it shared, so that they keep an exclusive one out.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StorageSettingsException">Another process has the folder.</exception>
    public static FolderLock Take(string folder, bool shared)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            if (!shared)
            {
                return new FolderLock(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }

            using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
            }
            return new FolderLock(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingsException(
                $"The storage folder '{folder}' is in use by another process: "
                + "stop that one, or set another Storage:Folder.",
                e);
        }
    }

    public void Dispose() => _file.Dispose();
}
