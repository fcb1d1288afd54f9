namespace Weerbaar.Hosting.Backup;

/// <summary>Gives what it reads, sealed.</summary>
internal sealed class SealingStream(Stream plain, Seal seal) : ForwardStream
{
    private readonly byte[] now = new byte[Seal.PieceBytes], next = new byte[Seal.PieceBytes];
    private readonly byte[] piece = new byte[Seal.PieceBytes + Seal.TagBytes];
    private ReadOnlyMemory<byte> ready = seal.Header;
    private int ahead = -1;
    private bool ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ready.IsEmpty && !ended)
        {
            await FillAsync(cancellationToken);
        }

        var length = Math.Min(buffer.Length, ready.Length);
        ready[..length].CopyTo(buffer);
        ready = ready[length..];
        return length;
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
    private async Task FillAsync(CancellationToken ct)
    {
        var length = ahead < 0 ? await plain.ReadAtLeastAsync(now, now.Length, false, ct) : Taken();
        ahead = length < now.Length ? 0 : await plain.ReadAtLeastAsync(next, next.Length, false, ct);
        ended = ahead == 0;
        seal.Close(now.AsSpan(0, length), piece, ended);
        ready = piece.AsMemory(0, length + Seal.TagBytes);
    }

    private int Taken()
    {
        next.CopyTo(now, 0);
        return ahead;
    }
}

/// <summary>Gives what was sealed; throws where it is not what was sealed.</summary>
internal sealed class UnsealingStream(Stream from, byte[] key) : ForwardStream
{
    private const int SealedBytes = Seal.PieceBytes + Seal.TagBytes;

    private readonly byte[] now = new byte[SealedBytes], next = new byte[SealedBytes], plain = new byte[Seal.PieceBytes];
    private ReadOnlyMemory<byte> ready;
    private Seal? seal;
    private int ahead;
    private bool ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (ready.IsEmpty && !ended)
        {
            await FillAsync(cancellationToken);
        }

        var length = Math.Min(buffer.Length, ready.Length);
        ready[..length].CopyTo(buffer);
        ready = ready[length..];
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            seal?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        if (seal is null)
        {
            var header = new byte[Seal.HeaderBytes];
            await from.ReadAtLeastAsync(header, header.Length, false, ct);
            seal = Seal.Of(key, header);
            ahead = await from.ReadAtLeastAsync(next, next.Length, false, ct);
        }

        var length = ahead;
        next.AsSpan(0, length).CopyTo(now);
        ahead = length < now.Length ? 0 : await from.ReadAtLeastAsync(next, next.Length, false, ct);
        if (length < Seal.TagBytes)
        {
            throw Seal.Damaged();
        }

        ended = ahead == 0;
        seal.Open(now.AsSpan(0, length), plain.AsSpan(0, length - Seal.TagBytes), ended);
        ready = plain.AsMemory(0, length - Seal.TagBytes);
    }
}
