using System.Text.RegularExpressions;

namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>
/// Words that stand in a row as they stood in the report, and what stands in quotation marks: a search engine would find them.
/// </summary>
internal static partial class QuoteFinder
{
    /// <summary>So many words in the same order are hardly chance.</summary>
    private const int Words = 6;

    public static IEnumerable<Mark> Find(string text, IReadOnlyList<string> sources) => [.. InMarks(text), .. Verbatim(text, sources)];

    private static IEnumerable<Mark> InMarks(string text) => Quoted().Matches(text)
        .Where(quote => Word().Count(quote.Value) >= 4)
        .Select(quote => new Mark(quote.Index, quote.Length, MarkKind.Quote, quote.Value));

    private static IEnumerable<Mark> Verbatim(string text, IReadOnlyList<string> sources)
    {
        var rows = sources.SelectMany(source => Rows(Pieces(source))).ToHashSet(StringComparer.Ordinal);
        var pieces = Pieces(text);
        var found = Rows(pieces).Select(rows.Contains).ToList();
        for (var at = 0; at < found.Count; at++)
        {
            if (!found[at])
            {
                continue;
            }

            var first = at;
            while (at + 1 < found.Count && found[at + 1])
            {
                at++;
            }

            var (start, end) = (pieces[first].Index, pieces[at + Words - 1].Index + pieces[at + Words - 1].Length);
            yield return new Mark(start, end - start, MarkKind.Quote, text[start..end]);
        }
    }

    private static List<Match> Pieces(string text) => [.. Word().Matches(text).Cast<Match>()];

    private static IEnumerable<string> Rows(List<Match> words) => Enumerable.Range(0, Math.Max(0, words.Count - Words + 1))
        .Select(at => string.Join(' ', words.Skip(at).Take(Words).Select(word => word.Value.ToLowerInvariant())));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, Matching.Patience)]
    private static partial Regex Word();

    [GeneratedRegex("[\"“„«][^\"“”„«»\n]{8,}[\"”“»]|(?<!\\p{L})[‘'][^‘’'\n]{12,}[’'](?!\\p{L})", RegexOptions.None, Matching.Patience)]
    private static partial Regex Quoted();
}
