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
