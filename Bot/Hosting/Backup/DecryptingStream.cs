namespace Weerbaar.Hosting.Backup;

/// <summary>Gives what was sealed; throws where it is not what was sealed.</summary>
internal sealed class DecryptingStream(Stream from, byte[] key) : PieceStream
{
    private const int SealedBytes = BackupCipher.PieceBytes + BackupCipher.TagBytes;

    private readonly byte[] _now = new byte[SealedBytes], _next = new byte[SealedBytes], _plain = new byte[BackupCipher.PieceBytes];
    private BackupCipher? _seal;
    private int _ahead;
    private bool _ended;

    protected override async Task<ReadOnlyMemory<byte>?> ReadNextAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return null;
        }

        _seal ??= await BeginAsync(cancellationToken);
        var length = _ahead;
        _next.AsSpan(0, length).CopyTo(_now);
        _ahead = length < _now.Length ? 0 : await from.ReadAtLeastAsync(_next, _next.Length, false, cancellationToken);
        _ended = _ahead == 0;
        if (length < BackupCipher.TagBytes)
        {
            throw BackupCipher.Damaged();
        }

        _seal.Open(_now.AsSpan(0, length), _plain.AsSpan(0, length - BackupCipher.TagBytes), _ended);
        return _plain.AsMemory(0, length - BackupCipher.TagBytes);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _seal?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<BackupCipher> BeginAsync(CancellationToken cancellationToken)
    {
        var header = new byte[BackupCipher.HeaderBytes];
        await from.ReadAtLeastAsync(header, header.Length, false, cancellationToken);
        var begun = BackupCipher.Of(key, header);
        _ahead = await from.ReadAtLeastAsync(_next, _next.Length, false, cancellationToken);
        return begun;
    }
}
