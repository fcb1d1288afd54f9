using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// One upload: what fits in a block goes in one request, more goes block by block as it comes, hashed on the way and
/// committed at the end on the condition that the name is free.
/// </summary>
internal sealed class BlobUpload(BlobContainerClient container, string name, Stream content, long maxBytes)
    : IDisposable
{
    private const int BlockBytes = 4 * 1024 * 1024;

    private static readonly BlobRequestConditions OnlyNew = new() { IfNoneMatch = ETag.All };

    private readonly BlockBlobClient _blob = container.GetBlockBlobClient(name);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private readonly byte[] _blockId = RandomNumberGenerator.GetBytes(24);
    private readonly List<string> _blocks = [];
    private long _length;

    public async Task<(long Length, string Sha256)> RunAsync(
        Func<string, Dictionary<string, string>> metadata, CancellationToken cancellationToken)
    {
        var read = await ReadBlockAsync(cancellationToken);
        if (read < BlockBytes)
        {
            return await UploadAtOnceAsync(read, metadata, cancellationToken);
        }

        for (; read > 0; read = await ReadBlockAsync(cancellationToken))
        {
            await StageAsync(read, cancellationToken);
        }

        var hash = Hash();
        await CommitAsync(metadata(hash), cancellationToken);
        return (_length, hash);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _hash.Dispose();
    }

    private async Task<(long Length, string Sha256)> UploadAtOnceAsync(
        int read, Func<string, Dictionary<string, string>> metadata, CancellationToken cancellationToken)
    {
        var hash = Hash();
        var options = new BlobUploadOptions { Conditions = OnlyNew, Metadata = metadata(hash) };
        try
        {
            await AzureFaults.RunAsync(
                () => _blob.UploadAsync(new MemoryStream(_buffer, 0, read), options, cancellationToken), cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            // Blocks that another upload left behind may count as a blob here; when blocks are committed they do not.
            await StageAsync(read, cancellationToken);
            await CommitAsync(options.Metadata, cancellationToken);
        }
        return (_length, hash);
    }

    private async Task CommitAsync(IDictionary<string, string> metadata, CancellationToken cancellationToken)
    {
        var options = new CommitBlockListOptions { Conditions = OnlyNew, Metadata = metadata };
        await AzureFaults.RunAsync(() => _blob.CommitBlockListAsync(_blocks, options, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Ids are random, so that two uploads to one name do not mix, and of one length, as the service asks.
    /// </summary>
    private async Task StageAsync(int read, CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt32BigEndian(_blockId, _blocks.Count);
        var id = Convert.ToBase64String(_blockId);
        await AzureFaults.RunAsync(
            () => _blob.StageBlockAsync(id, new MemoryStream(_buffer, 0, read), cancellationToken: cancellationToken), cancellationToken);
        _blocks.Add(id);
    }

    private async Task<int> ReadBlockAsync(CancellationToken cancellationToken)
    {
        var read = await content.ReadAtLeastAsync(_buffer.AsMemory(0, BlockBytes), BlockBytes, false, cancellationToken);
        _length += read;
        if (_length > maxBytes)
        {
            throw BlobChecks.TooLong(maxBytes);
        }

        _hash.AppendData(_buffer, 0, read);
        return read;
    }

    private string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());
}
