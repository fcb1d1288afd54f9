namespace Weerbaar.Playbook.Understanding;

/// <summary>Tells a language that the bot does not speak by its everyday words and letters, and words of self-harm in it.</summary>
internal sealed class OtherLanguageGuess(IReadOnlyList<OtherLanguage> languages, LanguageGuess spoken)
{
    /// <summary>A name has letters of its own too; a sentence has more.</summary>
    private const int Enough = 2;

    private readonly List<(OtherLanguage Language, HashSet<string> Words)> _all =
        [.. languages.Select(language => (language, Own(language).Where(word => !spoken.Knows(word)).ToHashSet()))];

    private readonly List<(List<string> Phrase, HashSet<string> Not)> _selfHarm =
        [.. languages.SelectMany(
            language => language.SelfHarm.Select(phrase => (Plain(phrase), language.Not.Select(Words.One).ToHashSet())))];

    /// <summary>Null: Dutch, English, or nobody knows.</summary>
    public OtherLanguage? Of(string text, List<Word> words)
    {
        if (_all.Count == 0 || words.Count == 0)
        {
            return null;
        }

        var known = words.Count(word => spoken.Knows(word.Text));
        var best = _all.Select(one => (one.Language, Signs: Signs(one.Language, one.Words, text, words))).MaxBy(one => one.Signs);
        return best.Signs > known && best.Signs >= Math.Min(Enough, words.Count) ? best.Language : null;
    }

    /// <summary>Plain words of self-harm in one of them, also in the midst of a Dutch or an English text (D43).</summary>
    public bool SaysSelfHarm(List<Word> words) =>
        _selfHarm.Exists(one => Enumerable.Range(0, Math.Max(0, words.Count - one.Phrase.Count + 1))
        .Any(start => StandsAt(start, one.Phrase, words) && (start == 0 || !one.Not.Contains(words[start - 1].Text))));

    private static bool StandsAt(int start, List<string> phrase, List<Word> words) =>
        phrase.Index().All(word => words[start + word.Index].Text == word.Item);

    private static IEnumerable<string> Own(OtherLanguage language) =>
        language.Words.Select(Words.One).Concat(language.SelfHarm.SelectMany(Plain));

    private static List<string> Plain(string phrase) => [.. Words.Of(phrase).Select(word => word.Text)];

    private static int Signs(OtherLanguage language, HashSet<string> own, string text, List<Word> words) =>
        words.Count(word => own.Contains(word.Text)) + Math.Min(words.Count - 1, text.Count(language.Letters.Contains));
}
