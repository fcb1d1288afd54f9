using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>
/// Words that were not kept, or perhaps not, beside the line that says so: who sent thirty messages at once sees of which it speaks, and
/// can copy them.
/// </summary>
internal static class Quoted
{
    /// <summary>Enough to know which they are, and most messages whole.</summary>
    private const int Most = 1_000;

    public static CardMessage Of(string line, string words, Language language) => new(
        Layout.Card(language, line, Layout.Paragraph(line), Layout.Words(Texts.In(language)["YouTyped"], Excerpt.WithMore(words, Most))),
        line);
}
