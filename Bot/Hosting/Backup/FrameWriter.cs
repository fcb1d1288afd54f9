using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>Writes frames.</summary>
internal sealed class FrameWriter(PipeWriter to)
{
    private const int HeaderBytes = 5;

    public ValueTask WriteRowAsync(Row row, CancellationToken cancellationToken) => WriteAsync(
        FrameKind.Row,
        JsonSerializer.SerializeToUtf8Bytes(new KeptRow(row.Key.Partition, row.Key.Row, row.Body), BackupJson.Default.KeptRow),
        cancellationToken);

    /// <returns>How many bytes it has.</returns>
    public async Task<long> WriteBlobAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        await WriteAsync(FrameKind.Blob, Encoding.UTF8.GetBytes(name), cancellationToken);
        var (piece, length) = (new byte[BackupCipher.PieceBytes], 0L);
        for (int read; (read = await content.ReadAsync(piece, cancellationToken)) > 0; length += read)
        {
            await WriteAsync(FrameKind.Piece, piece.AsMemory(0, read), cancellationToken);
        }

        await WriteAsync(FrameKind.BlobEnd, default, cancellationToken);
        return length;
    }

    public ValueTask EndAsync(BackupTotals totals, CancellationToken cancellationToken) => WriteAsync(
        FrameKind.End, JsonSerializer.SerializeToUtf8Bytes(totals, BackupJson.Default.BackupTotals), cancellationToken);

    private async ValueTask WriteAsync(FrameKind kind, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var frame = to.GetMemory(HeaderBytes + content.Length);
        frame.Span[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(frame.Span[1..], content.Length);
        content.CopyTo(frame[HeaderBytes..]);
        to.Advance(HeaderBytes + content.Length);
        await to.FlushAsync(cancellationToken);
    }
}
