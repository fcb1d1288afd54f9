using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Web;

namespace Weerbaar.Tests.Journeys.Secrecy;

/// <summary>
/// A word that stands nowhere else, and every shape in which it could leave: plain, escaped in JSON, HTML or an address,
/// Base64 at any offset, UTF-16.
/// </summary>
internal sealed class Mark
{
    private readonly (string Shape, byte[] Bytes)[] _shapes;

    public Mark(string word)
    {
        Word = word;
        _shapes = [.. ShapesOf(word).DistinctBy(shape => Convert.ToHexString(shape.Bytes))];
    }

    public string Word { get; }

    /// <summary>In which shape the word is in there; null: it is not.</summary>
    public string? FoundIn(ReadOnlySpan<byte> content)
    {
        foreach (var (shape, bytes) in _shapes)
        {
            if (content.IndexOf(bytes) >= 0)
            {
                return $"{Word} ({shape})";
            }
        }

        return null;
    }

    private static IEnumerable<(string Shape, byte[] Bytes)> ShapesOf(string word)
    {
        var utf8 = Encoding.UTF8.GetBytes(word);
        yield return ("plain", utf8);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(word));
        yield return ("UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(word));
        foreach (var (name, slashes) in new[] { ("JSON", "\\"), ("JSON within JSON", "\\\\"), ("JSON within that", "\\\\\\\\") })
        {
            yield return (name, Escaped(word, slashes, "x4"));
            yield return ($"{name}, capitals", Escaped(word, slashes, "X4"));
        }

        yield return ("address", Encoding.ASCII.GetBytes(Uri.EscapeDataString(word)));
        yield return ("address, small letters", Encoding.ASCII.GetBytes(HttpUtility.UrlEncode(word)));
        yield return ("HTML", Encoding.ASCII.GetBytes(HtmlEncoder.Default.Encode(word)));
        foreach (var (name, bytes) in new[] { ("Base64", utf8), ("Base64 of UTF-16", Encoding.Unicode.GetBytes(word)) })
        {
            for (var offset = 0; offset < 3; offset++)
            {
                yield return ($"{name}, offset {offset}", Encoding.ASCII.GetBytes(Middle(bytes, offset)));
            }
        }
    }

    private static byte[] Escaped(string word, string slashes, string format) => Encoding.ASCII.GetBytes(string.Concat(
        word.Select(c => c < 128 ? c.ToString() : $"{slashes}u{((int)c).ToString(format, CultureInfo.InvariantCulture)}")));

    /// <summary>The characters of Base64 that do not depend on what stands before and after.</summary>
    private static string Middle(byte[] bytes, int offset)
    {
        var whole = Convert.ToBase64String([.. new byte[offset], .. bytes]).TrimEnd('=');
        var from = offset == 0 ? 0 : offset + 1;
        var length = (bytes.Length + offset) * 8 / 6;
        return whole[from..length];
    }
}
