using System.Security.Cryptography;

namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Numbers that name a state of a row or a receipt: random, so that no counter is shared by processes.
/// </summary>
internal static class RandomTag
{
    public static long Next()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt64(bytes);
    }
}
