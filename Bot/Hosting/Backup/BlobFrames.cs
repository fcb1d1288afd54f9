namespace Weerbaar.Hosting.Backup;

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
