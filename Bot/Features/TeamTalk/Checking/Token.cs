using System.Text.RegularExpressions;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>A word of a text, where it stands, and whether a sentence begins with it, so that its capital says nothing.</summary>
internal sealed partial record Token(string Text, int Start, bool Begins)
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mevrouw", "meneer", "dhr", "heer", "mw", "mevr", "fam", "familie", "juf", "juffrouw", "meester", "oom", "tante", "zuster",
        "broer", "broers", "zus", "zussen", "collega", "buurman", "buurvrouw", "dokter", "dr", "drs", "ir", "prof", "mr", "mrs", "ms",
        "miss", "sir", "uncle", "aunt", "doctor", "colleague", "neighbour",
    };

    public int End => Start + Text.Length;

    /// <summary>"Jansen", not "JANSEN", which may be shouting, nor "J".</summary>
    public bool IsCapital => Text.Length > 1 && char.IsUpper(Text[0]) && Text.AsSpan(1).ContainsAnyExceptInRange('A', 'Z');

    public bool IsTitle => Titles.Contains(Text);

    /// <summary>The word as it stands in a list, also when it says whose something is: "Karins", "Jan's".</summary>
    public bool IsIn(IReadOnlySet<string> list) => list.Contains(Text) || (Ownerless() is { Length: > 2 } bare && list.Contains(bare));

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        foreach (Match word in Word().Matches(text))
        {
            var last = tokens.Count == 0 ? null : tokens[^1];
            tokens.Add(new Token(word.Value, word.Index, BeginsAt(text, word.Index, last)));
        }

        return tokens;
    }

    /// <summary>Nothing but a little space stands between this word and the next.</summary>
    public bool IsBeside(Token next, string text) =>
        text.AsSpan(End, next.Start - End) is " " or "  " or ". " or "." && (text[End] == ' ' || Text.Length == 1 || IsTitle);

    private string? Ownerless() => Text.TrimEnd('s') is var bare && bare.Length == Text.Length - 1 ? bare.TrimEnd('\'', '’') : null;

    /// <summary>After "dhr." or "J." no sentence begins.</summary>
    private static bool BeginsAt(string text, int start, Token? last)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        var ends = before.Length == 0 || ".!?\n:;\"“”‘„«(-–•*…".Contains(before[^1]);
        return ends && !(last is not null && before.Length > 0 && before[^1] == '.' && (last.IsTitle || last is { Text.Length: 1 }));
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*", RegexOptions.None, Matching.Patience)]
    private static partial Regex Word();
}
