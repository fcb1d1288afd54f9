namespace Weerbaar.Storage;

/// <summary>Where things are kept.</summary>
internal enum StorageEngine
{
    /// <summary>SQLite and files in one folder, on one machine.</summary>
    Embedded,

    /// <summary>One Azure storage account: Tables, Blobs and Queues.</summary>
    Azure,
}
