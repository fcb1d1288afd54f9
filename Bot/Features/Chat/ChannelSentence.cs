using System.Net;

namespace Weerbaar.Features.Chat;

/// <summary>
/// Reads what gives a channel its use, or takes it away, in either language: "this is the monitoring channel of Enforcement".
/// </summary>
internal static class ChannelSentence
{
    private const char Between = '|';

    private static readonly string[] Quotes = ["\"\"", "''", "“”", "„”", "‘’", "«»"];

    /// <summary>What ends a use goes first: it may hold the words that begin one.</summary>
    private static readonly (ChannelUse Use, bool Ends, string Phrases)[] Sentences =
    [
        (ChannelUse.Officers, true, "Channel.Unbind.Officers"),
        (ChannelUse.Officers, false, "Channel.Bind.Officers"),
        (ChannelUse.Team, false, "Channel.Bind.Team"),
    ];

    /// <returns>Null: it is no such sentence. An empty department is one that was left out.</returns>
    public static ChannelBinding? Read(string text) => (
        from sentence in Sentences
        from language in Enum.GetValues<Language>()
        let words = Texts.In(language)
        from phrase in words[sentence.Phrases].Split(Between)
        let at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase)
        where at >= 0
        select new ChannelBinding(sentence.Use, NamedIn(text[(at + phrase.Length)..], words), sentence.Ends)).FirstOrDefault();

    private static string? NamedIn(string rest, Wording words)
    {
        var line = WebUtility.HtmlDecode(rest).Split('\n', 2)[0];
        var after = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words["Channel.Bind.Of"].Split(Between)
            .Where(of => after.StartsWith(of, StringComparison.OrdinalIgnoreCase) && (after.Length == of.Length || after[of.Length] == ' '))
            .Select(of => Bare(after[of.Length..]))
            .FirstOrDefault();
    }

    /// <summary>Without the end of the sentence and what quotes it; in quotes every character counts.</summary>
    private static string Bare(string name)
    {
        var bare = name.Trim().TrimEnd('.', '!', '?').TrimEnd();
        return Quotes.Any(pair => bare.Length >= 2 && bare[0] == pair[0] && bare[^1] == pair[1]) ? bare[1..^1].Trim() : bare;
    }
}
