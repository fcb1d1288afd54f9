using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Weerbaar.Storage.Azure;

/// <summary>Reads a blob as it arrives; when the connection breaks it goes on at that byte of the same state.</summary>
internal sealed class BlobReadStream(BlobClient blob, BlobDownloadStreamingResult first) : Stream
{
    /// <summary>Breaks in a row, without a byte between, after which it gives up.</summary>
    private const int MaxBreaks = 4;

    private readonly ETag _etag = first.Details.ETag;
    private BlobDownloadStreamingResult _part = first;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var breaks = 1; ; breaks++)
        {
            try
            {
                var read = await _part.Content.ReadAsync(buffer, cancellationToken);
                _position += read;
                return read;
            }
            catch (Exception fault) when (IsBreak(fault, cancellationToken))
            {
                if (breaks == MaxBreaks)
                {
                    throw new RequestFailedException(
                        0, "Reading a blob broke off again and again.", "Unreachable", fault);
                }

                await GoOnAsync(cancellationToken);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Read it asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsBreak(Exception fault, CancellationToken cancellationToken) =>
        fault is IOException or RequestFailedException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        _part.Dispose();
        var options = new BlobDownloadOptions
        {
            Range = new HttpRange(_position),
            Conditions = new BlobRequestConditions { IfMatch = _etag },
        };
        _part = (await AzureFaults.RunAsync(() => blob.DownloadStreamingAsync(options, cancellationToken), cancellationToken)).Value;
    }
}
