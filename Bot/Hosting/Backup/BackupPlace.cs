using System.Globalization;
using Azure.Core;
using Weerbaar.Storage;
using Weerbaar.Storage.Azure;
using Weerbaar.Storage.Embedded;

namespace Weerbaar.Hosting.Backup;

/// <summary>
/// Where backups are kept. One is a row of blobs (name.0001, name.0002, …), since a blob cannot be of any length; together
/// they are its bytes.
/// </summary>
internal sealed class BackupPlace(IBlobStore blobs, long partBytes = BackupPlace.PartBytes)
{
    /// <summary>Well under what a block blob can hold in blocks of 4 MiB (195 GiB).</summary>
    public const long PartBytes = 64L * 1024 * 1024 * 1024;

    private const string First = ".0001";

    /// <summary>By the settings: a folder, or a container of an account.</summary>
    public static async Task<BackupPlace> OpenAsync(BackupOptions options, IServiceProvider all, CancellationToken ct)
    {
        if (options.Folder is { Length: > 0 } folder)
        {
            return InFolder(folder);
        }

        var azure = AzureStorage.Create(
            options.Azure,
            () => all.GetService<TokenCredential>() ?? StorageRegistration.Identity(options.Azure),
            all.GetRequiredService<Ids>(),
            all.GetRequiredService<ILoggerFactory>());
        await azure.PrepareBlobsAsync(ct);
        return new BackupPlace(azure.Blobs);
    }

    public static BackupPlace InFolder(string folder, long partBytes = PartBytes)
    {
        try
        {
            return new BackupPlace(new EmbeddedBlobStore(BlobFolder.At(Path.GetFullPath(folder), shared: true), name => name), partBytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Backup:Folder cannot be used: {fault.Message}");
        }
    }

    public IAsyncEnumerable<string> NamesAsync(CancellationToken ct) => blobs.AllAsync(ct)
        .Where(part => part.EndsWith(First, StringComparison.Ordinal))
        .Select(part => part[..^First.Length]);

    /// <summary>Keeps all that comes; the name must be free.</summary>
    /// <returns>How many bytes it was.</returns>
    public async Task<long> KeepAsync(string name, Stream content, CancellationToken ct)
    {
        var kept = 0L;
        for (var number = 1; ; number++)
        {
            await using var part = new PartStream(content, partBytes);
            var receipt = await blobs.CreateAsync(PartName(name, number), part, long.MaxValue, ct);
            if (receipt.AlreadyThere)
            {
                throw new BackupException($"There is a backup '{name}' already.");
            }

            kept += receipt.Length;
            if (part.Ended)
            {
                return kept;
            }
        }
    }

    /// <exception cref="BackupException">There is none of that name.</exception>
    public async Task<Stream> OpenAsync(string name, CancellationToken ct)
    {
        if (!name.EndsWith('.') && await PartAsync(name, 1, ct) is { } first)
        {
            return new JoinedStream(first, number => PartAsync(name, number, ct));
        }

        var known = await NamesAsync(ct).Order().ToListAsync(ct);
        throw new BackupException($"There is no backup '{name}'. " + (known.Count == 0 ? "There is none at all." : $"There are: {string.Join(", ", known)}."));
    }

    private Task<Stream?> PartAsync(string name, int number, CancellationToken ct) => blobs.OpenReadAsync(PartName(name, number), ct);

    private static string PartName(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.{number:D4}");
}
