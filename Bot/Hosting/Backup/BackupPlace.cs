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
    private const string Named = "'weerbaar-'yyyyMMdd'-'HHmmss";

    /// <summary>By the settings: a folder, or a container of an account.</summary>
    public static async Task<BackupPlace> OpenAsync(BackupOptions options, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (options.Folder is { Length: > 0 } folder)
        {
            return InFolder(folder);
        }

        var azure = AzureStorage.Create(
            options.Azure,
            () => services.GetService<TokenCredential>() ?? StorageRegistration.Identity(options.Azure),
            services.GetRequiredService<IdGenerator>(),
            services.GetRequiredService<ILoggerFactory>());
        await azure.PrepareBlobsAsync(cancellationToken);
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

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken cancellationToken) => blobs.ReadNamesAsync(cancellationToken)
        .Where(part => part.EndsWith(First, StringComparison.Ordinal))
        .Select(part => part[..^First.Length]);

    /// <summary>Keeps all that comes; the name must be free.</summary>
    /// <returns>How many bytes it was.</returns>
    public async Task<long> SaveAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var kept = 0L;
        for (var number = 1; ; number++)
        {
            await using var part = new PartStream(content, partBytes);
            var receipt = await blobs.CreateAsync(PartName(name, number), part, long.MaxValue, cancellationToken);
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
    public async Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (!name.EndsWith('.') && await OpenPartAsync(name, 1, cancellationToken) is { } first)
        {
            return new JoinedStream(first, number => OpenPartAsync(name, number, cancellationToken));
        }

        var known = await ReadNamesAsync(cancellationToken).Order().ToListAsync(cancellationToken);
        throw new BackupException(
            $"There is no backup '{name}'. " + (known.Count == 0 ? "There is none at all." : $"There are: {string.Join(", ", known)}."));
    }

    /// <summary>
    /// Throws away the backups that the command made before that moment, so that what was erased since is in none for longer.
    /// </summary>
    /// <returns>Their names.</returns>
    public async Task<IReadOnlyList<string>> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await ReadNamesAsync(cancellationToken).Where(name => MadeAt(name) < before).Order().ToListAsync(cancellationToken);
        foreach (var name in old)
        {
            // The first part goes last: until then it is a backup that the next run finds.
            var parts =
                await blobs.ReadNamesAsync(cancellationToken).Where(
                    part => part.Length == name.Length + First.Length && part.StartsWith(name, StringComparison.Ordinal)).ToListAsync(
                        cancellationToken);
            foreach (var part in parts.OrderDescending(StringComparer.Ordinal))
            {
                await blobs.DeleteAsync(part, cancellationToken);
            }
        }

        return old;
    }

    public static string NameAt(DateTimeOffset now) => now.UtcDateTime.ToString(Named, CultureInfo.InvariantCulture);

    /// <summary>Null: somebody gave it a name of their own, and it stays.</summary>
    private static DateTimeOffset? MadeAt(string name) =>
        DateTimeOffset.TryParseExact(name, Named, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private Task<Stream?> OpenPartAsync(string name, int number, CancellationToken cancellationToken) =>
        blobs.OpenReadAsync(PartName(name, number), cancellationToken);

    private static string PartName(string name, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.{number:D4}");
}
