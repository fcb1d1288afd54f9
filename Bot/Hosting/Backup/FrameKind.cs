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
