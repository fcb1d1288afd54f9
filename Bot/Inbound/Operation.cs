using System.Security.Cryptography;
using System.Text;

namespace Weerbaar.Inbound;

/// <summary>
/// Names what a person did, so that a repeat is known whatever id its activity has: the same person, the same button of
/// the same drawing, the same inputs. A hash, since inputs are content.
/// </summary>
internal static class Operation
{
    private const int Characters = 32;

    public static string Of(string person, ActionData data)
    {
        var text = new StringBuilder(person).Append('\n').Append(data.Verb);
        foreach (var (name, value) in data.Ids.Concat(data.Inputs).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').Append(value.Length).Append(':').Append(value);
        }

        return Hash(text.ToString());
    }

    public static string Of(string person, string conversation, string activity) => Hash($"{person}\n{conversation}\n{activity}");

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Characters];
}
