namespace Weerbaar.Storage;

/// <summary>Where things are kept.</summary>
public enum StorageEngine
{
    /// <summary>SQLite and files in one folder, on one machine.</summary>
    Embedded,

    /// <summary>One Azure storage account: Tables, Blobs and Queues.</summary>
    Azure,
}

/// <summary>The settings under "Storage".</summary>
public sealed record StorageOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Storage";

    /// <summary>Which engine; there is no default outside Development.</summary>
    public StorageEngine? Engine { get; init; }

    /// <summary>Embedded: the folder that holds everything, made when it is not there.</summary>
    public string? Folder { get; init; }

    /// <summary>Embedded, in Development and tests only: several processes use the folder at once.</summary>
    public bool Shared { get; init; }
}
