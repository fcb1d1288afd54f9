using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Blobs as files, named by the hash of their name so that every file system takes every name (or as is told). A file comes
/// under its name whole and flushed, or not at all; what a killed process left half written stays in the folder "new" until the
/// next start empties it.
/// </summary>
internal sealed class EmbeddedBlobStore(string folder, Func<string, string>? fileOf = null) : IBlobStore
{
    private const int BufferBytes = 128 * 1024;

    public async Task<BlobReceipt> CreateAsync(string name, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        var path = PathOf(name);
        var temporary = Path.Combine(folder, BlobFolder.New, RandomNumberGenerator.GetHexString(32));
        try
        {
            var (length, hash) = await WriteAsync(temporary, content, maxBytes, cancellationToken);
            if (Faults.OnDisk(() => TryPublish(temporary, path)))
            {
                return new BlobReceipt(length, hash, AlreadyThere: false);
            }

            return await DescribeAsync(path, cancellationToken)
                ?? throw Faults.From(new IOException("The blob went while it was looked at."));
        }
        finally
        {
            Faults.OnDisk(() => Remove(temporary));
        }
    }

    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<Stream?>(Open(PathOf(name)));
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        BlobChecks.Check(name);
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(name);
        return Task.FromResult(Faults.OnDisk(() =>
        {
            var removed = Remove(path);
            DurableNames.Flush(folder);
            return removed;
        }));
    }

    public IAsyncEnumerable<string> ReadNamesAsync(CancellationToken cancellationToken) => Faults.OnDisk(() =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).ToList()).ToAsyncEnumerable();

    public string StoredAs(string name) =>
        fileOf is null ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))) : fileOf(name);

    private string PathOf(string name) => Path.Combine(folder, StoredAs(name));

    private static async Task<(long Length, string Sha256)> WriteAsync(
        string path, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = Faults.OnDisk(() =>
            new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true));
        var buffer = new byte[BufferBytes];
        long length = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            length += read;
            if (length > maxBytes)
            {
                throw BlobChecks.TooLong(maxBytes);
            }

            hash.AppendData(buffer, 0, read);
            await Faults.OnDiskAsync(() => file.WriteAsync(buffer.AsMemory(0, read), cancellationToken));
        }
        Faults.OnDisk(() =>
        {
            file.Flush(flushToDisk: true);
            return true;
        });
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private bool TryPublish(string temporary, string path)
    {
        var named = DurableNames.TryName(temporary, path);
        // Also for the one that came second: who came first may not have flushed yet.
        DurableNames.Flush(folder);
        return named;
    }

    private static bool Remove(string path)
    {
        var there = File.Exists(path);
        File.Delete(path);
        return there;
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return Faults.OnDisk(() => new FileStream(path, FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete, BufferBytes,
                FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static async Task<BlobReceipt?> DescribeAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        if (file is null)
        {
            return null;
        }

        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        return new BlobReceipt(file.Length, Convert.ToHexStringLower(hash), AlreadyThere: true);
    }
}
