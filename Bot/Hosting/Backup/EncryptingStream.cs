namespace Weerbaar.Hosting.Backup;

/// <summary>Gives what it reads, sealed.</summary>
internal sealed class EncryptingStream(Stream plain, BackupCipher seal) : PieceStream
{
    private readonly byte[] now = new byte[BackupCipher.PieceBytes], next = new byte[BackupCipher.PieceBytes];
    private readonly byte[] piece = new byte[BackupCipher.PieceBytes + BackupCipher.TagBytes];
    private bool begun, ended;
    private int ahead;

    protected override async Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken ct)
    {
        if (!begun)
        {
            begun = true;
            ahead = await plain.ReadAtLeastAsync(next, next.Length, false, ct);
            return seal.Header;
        }

        if (ended)
        {
            return null;
        }

        return await EncryptAsync(ct);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            seal.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>One piece is read ahead, because the last one is sealed as the last.</summary>
    private async Task<ReadOnlyMemory<byte>> EncryptAsync(CancellationToken ct)
    {
        var length = ahead;
        next.AsSpan(0, length).CopyTo(now);
        ahead = length < now.Length ? 0 : await plain.ReadAtLeastAsync(next, next.Length, false, ct);
        ended = ahead == 0;
        seal.Close(now.AsSpan(0, length), piece, ended);
        return piece.AsMemory(0, length + BackupCipher.TagBytes);
    }
}

/// <summary>Gives what was sealed; throws where it is not what was sealed.</summary>
internal sealed class DecryptingStream(Stream from, byte[] key) : PieceStream
{
    private const int SealedBytes = BackupCipher.PieceBytes + BackupCipher.TagBytes;

    private readonly byte[] now = new byte[SealedBytes], next = new byte[SealedBytes], plain = new byte[BackupCipher.PieceBytes];
    private BackupCipher? seal;
    private int ahead;
    private bool ended;

    protected override async Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken ct)
    {
        if (ended)
        {
            return null;
        }

        seal ??= await BeginAsync(ct);
        var length = ahead;
        next.AsSpan(0, length).CopyTo(now);
        ahead = length < now.Length ? 0 : await from.ReadAtLeastAsync(next, next.Length, false, ct);
        ended = ahead == 0;
        if (length < BackupCipher.TagBytes)
        {
            throw BackupCipher.Damaged();
        }

        seal.Open(now.AsSpan(0, length), plain.AsSpan(0, length - BackupCipher.TagBytes), ended);
        return plain.AsMemory(0, length - BackupCipher.TagBytes);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            seal?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<BackupCipher> BeginAsync(CancellationToken ct)
    {
        var header = new byte[BackupCipher.HeaderBytes];
        await from.ReadAtLeastAsync(header, header.Length, false, ct);
        var begun = BackupCipher.Of(key, header);
        ahead = await from.ReadAtLeastAsync(next, next.Length, false, ct);
        return begun;
    }
}
