using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Weerbaar.Hosting.Backup;

/// <summary>
/// How a backup is encrypted: in pieces, each sealed with AES-256-GCM under a key of this backup's own (HKDF-SHA256 of the
/// administrator's key and a random salt). A piece's nonce is its number and whether it is the last, so that none can be
/// changed, moved, left out or added without its being seen. docs/operate.md describes the bytes.
/// </summary>
internal sealed class BackupCipher : IDisposable
{
    public const int PieceBytes = 64 * 1024;
    public const int TagBytes = 16;
    public const int HeaderBytes = MagicBytes + SaltBytes + CheckBytes;

    private const int MagicBytes = 8;
    private const int SaltBytes = 32;
    private const int CheckBytes = 16;
    private const int NonceBytes = 12;

    private readonly AesGcm _cipher;
    private readonly byte[] _nonce = new byte[NonceBytes];
    private long _number;

    private BackupCipher(byte[] key, byte[] header)
    {
        Header = header;
        _cipher = new AesGcm(Derived(key, header, "pieces"u8, BackupOptions.KeyBytes), TagBytes);
    }

    /// <summary>In the clear; every piece vouches for it.</summary>
    public byte[] Header { get; }

    private static ReadOnlySpan<byte> Magic => "WEERBAK1"u8;

    public static BackupCipher New(byte[] key)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        RandomNumberGenerator.Fill(header.AsSpan(MagicBytes, SaltBytes));
        Check(key, header).CopyTo(header, MagicBytes + SaltBytes);
        return new BackupCipher(key, header);
    }

    /// <exception cref="BackupException">It is no backup, or made with another key.</exception>
    public static BackupCipher Of(byte[] key, byte[] header)
    {
        if (!header.AsSpan(0, MagicBytes).SequenceEqual(Magic))
        {
            throw new BackupException("This is no backup of Weerbaar, or of another version, or its beginning is damaged.");
        }

        return CryptographicOperations.FixedTimeEquals(Check(key, header), header.AsSpan(MagicBytes + SaltBytes))
            ? new BackupCipher(key, header)
            : throw new BackupException(
                "The key in the settings does not open this backup: it was made with another one, or its beginning is damaged.");
    }

    /// <summary>Takes a piece, and room for it and its tag.</summary>
    public void Close(ReadOnlySpan<byte> plain, Span<byte> piece, bool last) =>
        _cipher.Encrypt(Nonce(last), plain, piece[..plain.Length], piece.Slice(plain.Length, TagBytes), Header);

    /// <exception cref="BackupException">It is not the piece that belongs here.</exception>
    public void Open(ReadOnlySpan<byte> piece, Span<byte> plain, bool last)
    {
        try
        {
            _cipher.Decrypt(Nonce(last), piece[..^TagBytes], piece[^TagBytes..], plain, Header);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Damaged();
        }
    }

    public static BackupException Damaged() => new("The backup is damaged or was cut off.");

    public void Dispose() => _cipher.Dispose();

    private byte[] Nonce(bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(_nonce.AsSpan(NonceBytes - 9), _number++);
        _nonce[^1] = last ? (byte)1 : (byte)0;
        return _nonce;
    }

    private static byte[] Check(byte[] key, byte[] header) => Derived(key, header, "check"u8, CheckBytes);

    private static byte[] Derived(byte[] key, byte[] header, ReadOnlySpan<byte> use, int length)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, header.AsSpan(MagicBytes, SaltBytes), use);
        return derived;
    }
}
