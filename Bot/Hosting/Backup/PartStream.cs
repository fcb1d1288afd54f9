namespace Weerbaar.Hosting.Backup;

/// <summary>The next so many bytes of a stream, which stays open.</summary>
internal sealed class PartStream(Stream all, long most) : ForwardStream
{
    private long _left = most;

    /// <summary>Nothing more comes after this part.</summary>
    public bool Ended { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = buffer[..(int)Math.Min(buffer.Length, _left)];
        if (wanted.IsEmpty)
        {
            return 0;
        }

        var read = await all.ReadAsync(wanted, cancellationToken);
        _left -= read;
        Ended = read == 0;
        return read;
    }
}

/// <summary>Parts, one after the other, until there is no next one.</summary>
internal sealed class JoinedStream(Stream first, Func<int, Task<Stream?>> open) : ForwardStream
{
    private Stream? _part = first;
    private int _number = 1;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_part is not null)
        {
            var read = await _part.ReadAsync(buffer, cancellationToken);
            if (read > 0)
            {
                return read;
            }

            await _part.DisposeAsync();
            _part = await open(++_number);
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part?.Dispose();
        }

        base.Dispose(disposing);
    }
}
