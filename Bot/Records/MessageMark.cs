using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Records;

/// <summary>
/// What a message said, as far as is needed to know whether it was changed. A few figures of a hash, with the message's id in it: it tells
/// nobody what was said, also when the words are gone.
/// </summary>
internal sealed record MessageMark(string Message, string Mark)
{
    private const int Characters = 8;

    public static MessageMark Of(string message, IEnumerable<string> parts) => new(
        message,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(message)))))[..Characters]);
}
