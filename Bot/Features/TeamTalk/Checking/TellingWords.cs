using System.Text.RegularExpressions;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>Functions, teams and traits that few people have, and kinds that are rare: words of the playbook.</summary>
internal static partial class TellingWords
{
    public static IEnumerable<Mark> Find(string text, IReadOnlyList<string> words, MarkKind kind)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var any = string.Join('|', words.OrderByDescending(word => word.Length).Select(Form));
        var form = $@"(?<![\p{{L}}\p{{N}}])(?:{any})(?:s|'s|en|n|es)?(?![\p{{L}}\p{{N}}])";
        return Regex.Matches(text, form, RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(Matching.Patience))
            .Select(found => new Mark(found.Index, found.Length, kind, found.Value));
    }

    /// <summary>A word that ends in a hyphen is the beginning of others.</summary>
    private static string Form(string word) => word.EndsWith('-') ? Regex.Escape(word[..^1]) + @"\p{L}*" : Regex.Escape(word);

    /// <summary>"The only woman", "one of the two": whoever it is, they can be counted.</summary>
    public static IEnumerable<Mark> Few(string text) => OnlyOne().Matches(text)
        .Select(found => new Mark(found.Index, found.Length, MarkKind.Trait, found.Value));

    /// <summary>"Afdeling belastingen": which department it was.</summary>
    public static IEnumerable<Mark> Departments(string text) => Department().Matches(text)
        .Select(found => new Mark(found.Index, found.Length, MarkKind.Function, found.Value));

    [GeneratedRegex("""
        (?ix)
        \b(?: (?:de|als|het|onze)\senige | (?:the|our)\sonly | (?:een|één|one)\s(?:van|of)\s(?:de|the)\s(?:twee|drie|two|three) )\s?\p{L}*
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex OnlyOne();

    [GeneratedRegex("""
        (?ix)
        \b(?:afdeling|cluster|bureau|directie|department(?:\sof)?)\s
        (?!(?:en|of|van|die|dat|waar|is|was|heeft|werd|kreeg|met|in|op|te|and|or|that|where|has)\b)\p{L}{3,}
        """, RegexOptions.None, Matching.Patience)]
    private static partial Regex Department();
}
