namespace Weerbaar.Playbook.Understanding;

/// <summary>Tells a language that the bot does not speak by its everyday words and letters.</summary>
internal sealed class OtherLanguageGuess(IReadOnlyList<OtherLanguage> languages, LanguageGuess spoken)
{
    /// <summary>A name has letters of its own too; a sentence has more.</summary>
    private const int Enough = 2;

    private readonly List<(OtherLanguage Language, HashSet<string> Words)> all =
        [.. languages.Select(language => (language, language.Words.Select(Words.One).Where(word => !spoken.Knows(word)).ToHashSet()))];

    /// <summary>Null: Dutch, English, or nobody knows.</summary>
    public OtherLanguage? Of(string text, List<Word> words)
    {
        if (all.Count == 0 || words.Count == 0)
        {
            return null;
        }

        var known = words.Count(word => spoken.Knows(word.Text));
        var best = all.Select(one => (one.Language, Signs: Signs(one.Language, one.Words, text, words))).MaxBy(one => one.Signs);
        return best.Signs > known && best.Signs >= Math.Min(Enough, words.Count) ? best.Language : null;
    }

    private static int Signs(OtherLanguage language, HashSet<string> own, string text, List<Word> words) =>
        words.Count(word => own.Contains(word.Text)) + Math.Min(words.Count - 1, text.Count(language.Letters.Contains));
}
