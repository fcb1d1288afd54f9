using System.Buffers;
using System.Text;

namespace AdaptiveCards;

/// <summary>
/// What a person typed, on a card: whole, and as it stands. Runs are not read as markdown. The marks that embed,
/// override or isolate a direction (U+202A-202E, U+2066-2069) are left out of what is shown, because they would let one
/// person's words turn around the words beside them; right-to-left letters keep their own direction without them.
/// </summary>
public static class PlainText
{
    private static readonly SearchValues<char> Reordering =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>A block with the text as its only run.</summary>
    public static RichTextBlock Of(string userText) => new([Run(userText)]);

    /// <summary>The text as a run beside others, as a label before it.</summary>
    public static TextRun Run(string userText) => new(Neutral(userText));

    private static string Neutral(string text)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Reordering);
        if (at < 0)
        {
            return text;
        }
        var kept = new StringBuilder(text.Length);
        for (; at >= 0; at = rest.IndexOfAny(Reordering))
        {
            kept.Append(rest[..at]);
            rest = rest[(at + 1)..];
        }
        return kept.Append(rest).ToString();
    }
}
