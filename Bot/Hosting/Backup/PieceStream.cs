namespace Weerbaar.Hosting.Backup;

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
