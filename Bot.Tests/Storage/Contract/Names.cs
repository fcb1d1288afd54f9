using System.Security.Cryptography;

namespace Weerbaar.Tests.Storage.Contract;

internal static class Names
{
    /// <summary>A name that no other test uses.</summary>
    public static string Fresh(string prefix) => $"{prefix}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
