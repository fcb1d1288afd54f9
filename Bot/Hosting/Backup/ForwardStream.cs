namespace Weerbaar.Hosting.Backup;

/// <summary>A stream that is read from beginning to end, once, asynchronously.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}

/// <summary>A stream that comes piece by piece.</summary>
internal abstract class PieceStream : ForwardStream
{
    private ReadOnlyMemory<byte> _ready;
    private bool _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_ready.IsEmpty && !_ended)
        {
            var next = await ReadNextAsync(cancellationToken);
            _ended = next is null;
            _ready = next ?? default;
        }

        var length = Math.Min(buffer.Length, _ready.Length);
        _ready[..length].CopyTo(buffer);
        _ready = _ready[length..];
        return length;
    }

    /// <summary>The next piece, which is read to its end before another is asked for; null: that was all.</summary>
    protected abstract Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken cancellationToken);
}
