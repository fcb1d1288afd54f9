using System.Buffers.Binary;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>Reads frames; a row is its largest.</summary>
internal sealed class FrameReader(Stream from)
{
    private const int HeaderBytes = 5;
    private const int MostBytes = 4 * StorageLimits.MaxRowBytes;

    public async Task<Frame> ReadNextAsync(CancellationToken cancellationToken)
    {
        var header = await ReadExactlyAsync(HeaderBytes, cancellationToken);
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1));
        return length is >= 0 and <= MostBytes
            ? new Frame((FrameKind)header[0], await ReadExactlyAsync(length, cancellationToken)) : throw BackupCipher.Damaged();
    }

    private async Task<byte[]> ReadExactlyAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        var read = await from.ReadAtLeastAsync(bytes, length, false, cancellationToken);
        return read == length ? bytes : throw BackupCipher.Damaged();
    }
}
