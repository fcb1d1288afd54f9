using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weerbaar.Hosting.Backup;

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

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptRow))]
[JsonSerializable(typeof(BackupTotals))]
internal sealed partial class BackupJson : JsonSerializerContext;
