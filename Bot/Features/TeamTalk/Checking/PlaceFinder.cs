namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>Municipalities and regions in any case, towns with a capital; and who or what is named after one: "Utrechter".</summary>
internal static class PlaceFinder
{
    /// <summary>"Capelle aan den IJssel" and what has hyphens.</summary>
    private const int MostWords = 5;

    private const int ShortestStem = 5;

    private static readonly string[] Endings =
        ["er", "ers", "se", "s", "naar", "naren", "aar", "aren", "enaar", "mer", "mers", "ner", "ners", "sche"];

    public static IEnumerable<Mark> Find(string text)
    {
        var tokens = Token.Of(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Longest(tokens, at, text) is { } last)
            {
                var (start, end) = (StartOf(tokens[at], text), tokens[last].End);
                yield return new Mark(start, end - start, MarkKind.Place, text[start..end]);
                at = last;
            }
        }
    }

    private static int? Longest(List<Token> tokens, int at, string text)
    {
        for (var last = Math.Min(at + MostWords, tokens.Count) - 1; last >= at; last--)
        {
            var name = text[StartOf(tokens[at], text)..tokens[last].End];
            if (IsPlace(tokens[at], name) || (last == at && IsNamedAfter(tokens[at])))
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>"'s-Hertogenbosch" begins before its first letter.</summary>
    private static int StartOf(Token first, string text) =>
        first.Text is "s" && first.Start > 0 && text[first.Start - 1] is '\'' or '’' ? first.Start - 1 : first.Start;

    private static bool IsPlace(Token first, string name)
    {
        name = name.Replace('’', '\'');
        var ordinary = WordList.Ordinary.Contains(name);
        return WordList.Municipalities.Contains(name)
            ? !ordinary || (first.IsCapital && !first.Begins)
            : WordList.Towns.Contains(name) && (first.IsCapital || name.Contains(' ')) && (!ordinary || !first.Begins);
    }

    private static bool IsNamedAfter(Token token) => Endings.Any(ending =>
        token.Text.Length >= ShortestStem + ending.Length
        && token.Text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        && token.Text[..^ending.Length] is var place
        && (WordList.Municipalities.Contains(place) || (token.IsCapital && WordList.Towns.Contains(place))));
}
