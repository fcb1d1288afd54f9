namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>
/// Names of the people of the case, names that many people have, and words with a capital where none is needed. A word that
/// also is an ordinary one counts as a name only with such a capital.
/// </summary>
internal static class NameFinder
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "der", "den", "ten", "ter", "te", "el", "al", "bin", "ben", "von", "da", "dos", "di", "du", "la", "le", "in", "op",
        "het", "t", "aan",
    };

    public static IEnumerable<Mark> Find(string text, IReadOnlySet<string> known)
    {
        var tokens = Token.Of(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsName(tokens, at, text, known))
            {
                continue;
            }

            var last = LastOfName(tokens, at, text);
            var first = IsAfterTitle(tokens, at, text) ? at - 1 : at;
            var (start, end) = (tokens[first].Start, tokens[last].End);
            yield return new Mark(start, end - start, MarkKind.Name, text[start..end]);
            at = last;
        }
    }

    private static bool IsName(List<Token> tokens, int at, string text, IReadOnlySet<string> known)
    {
        var token = tokens[at];
        if (WordList.Harmless.Contains(token.Text))
        {
            return false;
        }

        var ordinary = token.IsIn(WordList.Ordinary) || Particles.Contains(token.Text);
        var listed = token.IsIn(WordList.FirstNames) || token.IsIn(WordList.FamilyNames);
        if (token.IsIn(known) && (!ordinary || (token.IsCapital && !Particles.Contains(token.Text))))
        {
            return true;
        }

        return token.IsCapital
            ? IsCapitalName(tokens, at, text, ordinary, listed)
            : (listed && IsAfterTitle(tokens, at, text)) || IsPlainName(tokens, at, text, ordinary);
    }

    private static bool IsAfterTitle(List<Token> tokens, int at, string text) =>
        at > 0 && tokens[at - 1].IsTitle && tokens[at - 1].IsBeside(tokens[at], text);

    private static bool IsCapitalName(List<Token> tokens, int at, string text, bool ordinary, bool listed)
    {
        var token = tokens[at];
        var goesOn = LastOfName(tokens, at, text) > at;
        if (Particles.Contains(token.Text))
        {
            return goesOn && (!token.Begins || (tokens[at + 1] is var next && next.IsCapital && next.IsIn(WordList.FamilyNames)));
        }

        return token.Begins ? (!ordinary && (listed || goesOn)) || (ordinary && listed && goesOn) : !ordinary || listed;
    }

    /// <summary>Typed without capitals: "karin", "de vries", also "KARIN".</summary>
    private static bool IsPlainName(List<Token> tokens, int at, string text, bool ordinary)
    {
        var token = tokens[at];
        var shouted = token.Text.Length > 1 && char.IsUpper(token.Text[1]) && token.IsIn(WordList.FamilyNames);
        if (!ordinary && (shouted || token.IsIn(WordList.FirstNames)))
        {
            return true;
        }

        return Particles.Contains(token.Text) && token.Text.Length > 1 && Following(tokens, at, text) is { } family
            && tokens[family].IsIn(WordList.FamilyNames) && !tokens[family].IsIn(WordList.Ordinary);
    }

    /// <summary>The word after a particle or two.</summary>
    private static int? Following(List<Token> tokens, int at, string text)
    {
        var next = at + 1;
        while (next < tokens.Count && next < at + 4 && tokens[next - 1].IsBeside(tokens[next], text))
        {
            if (!Particles.Contains(tokens[next].Text))
            {
                return next;
            }

            next++;
        }

        return null;
    }

    private static int LastOfName(List<Token> tokens, int at, string text)
    {
        var last = at;
        while (Following(tokens, last, text) is { } next && BelongsTo(tokens, last, next))
        {
            last = next;
        }

        return last;
    }

    /// <summary>Between the two stand particles or nothing.</summary>
    private static bool BelongsTo(List<Token> tokens, int last, int next)
    {
        var token = tokens[next];
        var capital = token.IsCapital && !token.Begins && !WordList.Harmless.Contains(token.Text);
        var family = token.IsIn(WordList.FamilyNames) && !token.IsIn(WordList.Ordinary) && !token.Begins;
        return (capital || family) && (next == last + 1 || !tokens[last + 1].Begins);
    }
}
