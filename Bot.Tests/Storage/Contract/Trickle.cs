namespace Weerbaar.Tests.Storage.Contract;

/// <summary>
/// A stream as it comes from the network: forward only, of unknown length, in odd portions, perhaps breaking off.
/// </summary>
internal sealed class Trickle(byte[] content, int breakAt = int.MaxValue) : Stream
{
    private const int Portion = 77_777;

    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= breakAt)
        {
            throw new IOException("The sender broke off.");
        }

        var taken = Math.Min(Math.Min(count, Portion), content.Length - _position);
        content.AsSpan(_position, taken).CopyTo(buffer.AsSpan(offset));
        _position += taken;
        return taken;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
