namespace Weerbaar.Storage;

/// <summary>The settings under "Storage".</summary>
internal sealed record StorageOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Storage";

    /// <summary>Which engine. Development takes Embedded when nothing is set; elsewhere there is no default.</summary>
    public StorageEngine? Engine { get; set; }

    /// <summary>Embedded: the folder that holds everything, made when it is not there.</summary>
    public string? Folder { get; set; }

    /// <summary>Embedded, in Development and tests only: several processes use the folder at once.</summary>
    public bool Shared { get; init; }

    /// <summary>Azure: the storage account, reached as a managed identity.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// Azure: what comes after "table." in the account's addresses, where it is not the public cloud's.
    /// </summary>
    public string Suffix { get; init; } = "core.windows.net";

    /// <summary>Azure: the client id of a user-assigned managed identity; without it the machine's own.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Azure, in Development and tests only: a connection string, for the emulator.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// Azure: the name of the table, the container and the queue: 3 to 50 lower-case letters and digits.
    /// </summary>
    public string Name { get; init; } = "weerbaar";

    /// <summary>The address of one of the account's services: "table", "blob" or "queue".</summary>
    public Uri Endpoint(string service) => new($"https://{Account}.{service}.{Suffix}");
}
