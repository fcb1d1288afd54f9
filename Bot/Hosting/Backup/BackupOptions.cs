using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>The settings under "Backup": where backups are kept, and the key that opens them.</summary>
internal sealed record BackupOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Backup";

    /// <summary>Bytes of the key (AES-256).</summary>
    internal const int KeyBytes = 32;

    /// <summary>A folder, on another machine's disk; or an account.</summary>
    public string? Folder { get; init; }

    /// <summary>A storage account, another than the bot's own, reached as a managed identity.</summary>
    public string? Account { get; init; }

    /// <summary>What comes after "blob." in the account's address, where it is not the public cloud's.</summary>
    public string Suffix { get; init; } = "core.windows.net";

    /// <summary>The container in that account.</summary>
    public string Name { get; init; } = "weerbaarbackup";

    /// <summary>The client id of a user-assigned managed identity; without it the machine's own.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>In Development and tests only: a connection string, for the emulator.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>32 random bytes in Base64.</summary>
    public string? Key { get; init; }

    /// <summary>A file that holds them.</summary>
    public string? KeyFile { get; init; }

    /// <summary>As the Azure engine wants it.</summary>
    internal StorageOptions Azure => new()
    {
        Engine = StorageEngine.Azure,
        Account = Account,
        Suffix = Suffix,
        Name = Name,
        ManagedIdentityClientId = ManagedIdentityClientId,
        ConnectionString = ConnectionString,
    };

    /// <exception cref="SettingsException">It is no key.</exception>
    internal byte[] ReadKey()
    {
        var text = KeyFile is { Length: > 0 } file ? Text(file) : Key!;
        var bytes = new byte[KeyBytes];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == KeyBytes
            ? bytes
            : throw new SettingsException("Backup:Key, or what Backup:KeyFile holds, must be 32 random bytes in Base64.");
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Backup:KeyFile cannot be read: {fault.Message}");
        }
    }
}

/// <summary>What keeps a backup from being made or restored; the message is one sentence.</summary>
internal sealed class BackupException(string message) : Exception(message);
