namespace Weerbaar.Storage.Embedded;

/// <summary>
/// The embedded engine: one folder with a database of rows and messages, a folder of blobs and a lock. Every answer
/// comes after the flush. Disposing finishes what was handed over.
/// </summary>
public sealed class EmbeddedStorage : IAsyncDisposable
{
    private readonly FolderLock _lock;

    private EmbeddedStorage(FolderLock folderLock, string folder, bool shared, TimeProvider timeProvider)
    {
        _lock = folderLock;
        Blobs = new EmbeddedBlobStore(BlobFolder.Prepare(folder, shared));
        var database = new Database(folder);
        var session = new WriteSession(database.OpenWriter());

        // Who died after a deletion may have left what was deleted in the log.
        session.Truncate();
        Writer = new GroupWriter(session);
        Readers = new ReaderPool(database);
        Rows = new EmbeddedRowStore(Writer, Readers);
        Queue = new EmbeddedWorkQueue(Writer, Readers, timeProvider, Database.Messages);
    }

    /// <summary>The rows.</summary>
    public IRowStore Rows { get; }

    /// <summary>The blobs.</summary>
    public IBlobStore Blobs { get; }

    /// <summary>The queue.</summary>
    public IWorkQueue Queue { get; }

    internal GroupWriter Writer { get; }

    internal ReaderPool Readers { get; }

    /// <summary>Takes the folder, making it when it is not there.</summary>
    /// <param name="folder">Everything is kept in it.</param>
    /// <param name="shared">Several processes use it at once: for Development and tests.</param>
    /// <param name="timeProvider">Tells when messages are due.</param>
    /// <exception cref="StorageSettingsException">Another process has the folder, or it cannot be used.</exception>
    public static EmbeddedStorage Open(string folder, bool shared, TimeProvider timeProvider)
    {
        var full = Path.GetFullPath(folder);
        FolderLock? folderLock = null;
        try
        {
            BlobFolder.Private(full);
            folderLock = FolderLock.Take(full, shared);
            return new EmbeddedStorage(folderLock, full, shared, timeProvider);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException
            or Microsoft.Data.Sqlite.SqliteException)
        {
            folderLock?.Dispose();
            throw new StorageSettingsException($"The storage folder '{full}' cannot be used: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Readers.Dispose();
        _lock.Dispose();
    }
}
