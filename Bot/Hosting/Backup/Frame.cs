using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Weerbaar.Storage;

namespace Weerbaar.Hosting.Backup;

/// <summary>What a frame of a backup holds; the numbers are part of the format.</summary>
internal enum FrameKind : byte
{
    Row = 1,

    /// <summary>A blob's name; its pieces follow.</summary>
    Blob = 2,
    Piece = 3,
    BlobEnd = 4,
    End = 5,
}

/// <summary>A row as it is kept in a backup.</summary>
internal sealed record KeptRow(string Partition, string Row, string Body);

/// <summary>What a backup holds, said at its end.</summary>
internal sealed record BackupTotals(long Rows, long Blobs, long BlobBytes);

/// <summary>One frame: its kind, four bytes of length (most significant first), and what it holds.</summary>
internal sealed record Frame(FrameKind Kind, ReadOnlyMemory<byte> Content)
{
    public string Text => Encoding.UTF8.GetString(Content.Span);

    public KeptRow AsRow() => Read(BackupJson.Default.KeptRow);

    public BackupTotals AsTotals() => Read(BackupJson.Default.BackupTotals);

    private T Read<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(Content.Span, type) ?? throw BackupCipher.Damaged();
}

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

/// <summary>A blob out of the frames that follow its name.</summary>
internal sealed class BlobFrames(FrameReader frames) : PieceStream
{
    protected override async Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken cancellationToken)
    {
        var frame = await frames.ReadNextAsync(cancellationToken);
        return frame.Kind switch
        {
            FrameKind.Piece => frame.Content,
            // Without the type, null would be an empty piece.
            FrameKind.BlobEnd => (ReadOnlyMemory<byte>?)null,
            _ => throw BackupCipher.Damaged(),
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptRow))]
[JsonSerializable(typeof(BackupTotals))]
internal sealed partial class BackupJson : JsonSerializerContext;
