using System.Security.Cryptography;

namespace Weerbaar.Tests.Storage.Contract;

internal static class Names
{
    /// <summary>A name that no other test uses.</summary>
    public static string Fresh(string prefix) => $"{prefix}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";

    /// <summary>The same for a table, a container or a queue: letters and digits alone.</summary>
    public static string Plain() => $"t{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
