using System.Globalization;

namespace Weerbaar;

/// <summary>
/// The beginning of a text that is too long for its place: never through what a reader sees as one sign, as an emoji, a flag or a
/// letter with its accent.
/// </summary>
public static class Excerpt
{
    private const string More = " …";

    /// <summary>At most so many characters of it.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
        {
            end = next;
        }

        // One sign can be longer than the whole place; then whole characters have to do.
        return end > 0 ? text[..end] : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The same, with a sign that there is more.</summary>
    public static string WithMore(string text, int most) => text.Length <= most ? text : Of(text, most) + More;
}
