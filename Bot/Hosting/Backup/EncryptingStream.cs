namespace Weerbaar.Hosting.Backup;

/// <summary>Gives what it reads, sealed.</summary>
internal sealed class EncryptingStream(Stream plain, BackupCipher seal) : PieceStream
{
    private readonly byte[] _now = new byte[BackupCipher.PieceBytes], _next = new byte[BackupCipher.PieceBytes];
    private readonly byte[] _piece = new byte[BackupCipher.PieceBytes + BackupCipher.TagBytes];
    private bool _begun, _ended;
    private int _ahead;

    protected override async Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (!_begun)
        {
            _begun = true;
            _ahead = await plain.ReadAtLeastAsync(_next, _next.Length, false, cancellationToken);
            return seal.Header;
        }

        if (_ended)
        {
            return null;
        }

        return await EncryptAsync(cancellationToken);
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
    private async Task<ReadOnlyMemory<byte>> EncryptAsync(CancellationToken cancellationToken)
    {
        var length = _ahead;
        _next.AsSpan(0, length).CopyTo(_now);
        _ahead = length < _now.Length ? 0 : await plain.ReadAtLeastAsync(_next, _next.Length, false, cancellationToken);
        _ended = _ahead == 0;
        seal.Close(_now.AsSpan(0, length), _piece, _ended);
        return _piece.AsMemory(0, length + BackupCipher.TagBytes);
    }
}
