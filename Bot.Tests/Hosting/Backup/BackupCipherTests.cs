using System.Security.Cryptography;
using Weerbaar.Hosting.Backup;

namespace Weerbaar.Tests.Hosting.Backup;

/// <summary>The encryption by itself: what comes out is what went in, or nothing.</summary>
public sealed class BackupCipherTests
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BackupCipher.PieceBytes - 1)]
    [InlineData(BackupCipher.PieceBytes)]
    [InlineData(BackupCipher.PieceBytes + 1)]
    [InlineData(3 * BackupCipher.PieceBytes)]
    public async Task What_was_sealed_opens_to_the_same_bytes(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        Assert.Equal(plain, await OpenedAsync(await SealedAsync(plain)));
    }

    [Fact]
    public async Task The_same_bytes_are_never_sealed_alike() =>
        Assert.NotEqual(
            (await SealedAsync(new byte[100]))[BackupCipher.HeaderBytes..], (await SealedAsync(new byte[100]))[BackupCipher.HeaderBytes..]);

    [Fact]
    public async Task Pieces_left_out_at_the_end_swapped_or_put_in_from_another_are_refused()
    {
        const int Piece = BackupCipher.PieceBytes + BackupCipher.TagBytes;
        var (bytes, other) = (await SealedAsync(new byte[3 * BackupCipher.PieceBytes]),
            await SealedAsync(new byte[3 * BackupCipher.PieceBytes]));
        byte[] Part(byte[] of, int number) =>
            of[(BackupCipher.HeaderBytes + (number * Piece))..(BackupCipher.HeaderBytes + ((number + 1) * Piece))];
        var header = bytes[..BackupCipher.HeaderBytes];

        await RefusedAsync([.. header, .. Part(bytes, 0), .. Part(bytes, 1)]);
        await RefusedAsync([.. header, .. Part(bytes, 1), .. Part(bytes, 0), .. Part(bytes, 2)]);
        await RefusedAsync([.. header, .. Part(other, 0), .. Part(bytes, 1), .. Part(bytes, 2)]);
        await RefusedAsync([.. bytes, .. Part(bytes, 2)]);
        await RefusedAsync(header);
    }

    private async Task RefusedAsync(byte[] bytes) => await Assert.ThrowsAsync<BackupException>(() => OpenedAsync(bytes));

    private async Task<byte[]> SealedAsync(byte[] plain)
    {
        await using var stream = new EncryptingStream(new MemoryStream(plain), BackupCipher.New(_key));
        return await AllAsync(stream);
    }

    private async Task<byte[]> OpenedAsync(byte[] bytes)
    {
        await using var stream = new DecryptingStream(new MemoryStream(bytes), _key);
        return await AllAsync(stream);
    }

    private static async Task<byte[]> AllAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
