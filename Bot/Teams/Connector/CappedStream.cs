namespace Weerbaar.Teams.Connector;

/// <summary>
/// Reads a response's bytes up to a cap, no slower than a floor, and ends the response with itself. Who sends a few bytes a
/// minute, or none, would hold a place among the few that fetch.
/// </summary>
internal sealed class CappedStream(Stream inner, long cap, IDisposable owner, TimeProvider timeProvider) : Stream
{
    /// <summary>Bytes a second, on average over each while that was waited for them.</summary>
    private const int Floor = 32 * 1024;

    private static readonly TimeSpan While = TimeSpan.FromSeconds(15);

    private TimeSpan _waited;
    private long _came;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var began = timeProvider.GetTimestamp();
        using var patience = new CancellationTokenSource(While, timeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var read = Count(await inner.ReadAsync(buffer, stop.Token));
            Pace(read, timeProvider.GetElapsedTime(began));
            return read;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("Nothing comes any more.");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

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
            inner.Dispose();
            owner.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Pace(int read, TimeSpan waited)
    {
        (_came, _waited) = (_came + read, _waited + waited);
        if (_waited < While || read == 0)
        {
            return;
        }

        if (_came < Floor * _waited.TotalSeconds)
        {
            throw new IOException("It comes too slowly.");
        }

        (_came, _waited) = (0, TimeSpan.Zero);
    }

    private int Count(int read) => (_read += read) <= cap ? read : throw new FileTooLargeException(cap);
}
