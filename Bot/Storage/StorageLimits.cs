namespace Weerbaar.Storage;

/// <summary>
/// What Azure Tables, Blobs and Queues refuse, refused by both engines before anything is sent, since neither SQLite
/// nor the emulator would. Figures: the Table, Blob and Queue service's documented limits.
/// </summary>
internal static class StorageLimits
{
    /// <summary>UTF-16 characters in a partition or row key (1 KiB).</summary>
    public const int MaxKeyLength = 512;

    /// <summary>UTF-16 characters in one property (64 KiB).</summary>
    public const int MaxPropertyLength = 32 * 1024;

    /// <summary>Bytes of a row as Azure counts it: UTF-16, names and overhead included.</summary>
    public const int MaxRowBytes = 1024 * 1024;

    /// <summary>Changes in a batch.</summary>
    public const int MaxBatch = 100;

    /// <summary>Bytes of a batch as it travels.</summary>
    public const int MaxBatchBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of a queue message's text in UTF-8: 64 KiB once it is Base64.</summary>
    public const int MaxQueueBytes = 48 * 1024;

    /// <summary>Messages in one receive.</summary>
    public const int MaxReceive = 32;

    /// <summary>Longest time a message can be hidden.</summary>
    public static readonly TimeSpan MaxQueueDelay = TimeSpan.FromDays(7);

    /// <summary>UTF-16 characters in a blob's name.</summary>
    public const int MaxBlobName = 1024;
}
