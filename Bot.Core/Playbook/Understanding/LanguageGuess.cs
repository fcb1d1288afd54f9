namespace Weerbaar.Playbook.Understanding;

/// <summary>Tells the language of a text by its everyday words (D39).</summary>
internal sealed class LanguageGuess(IReadOnlyList<GroupWord> commonWords)
{
    private readonly HashSet<string> _dutch = Of(commonWords, Language.Dutch);
    private readonly HashSet<string> _english = Of(commonWords, Language.English);

    /// <summary>Null when the text does not say, as in one word that both languages have.</summary>
    public Language? Of(List<Word> words) =>
        words.Count(word => _dutch.Contains(word.Text)).CompareTo(words.Count(word => _english.Contains(word.Text))) switch
        {
            > 0 => Language.Dutch,
            < 0 => Language.English,
            _ => null,
        };

    /// <summary>
    /// The language of a text with no word that is only the other's; null for a mix, as a Dutch story with an English quote.
    /// </summary>
    public Language? Only(List<Word> words)
    {
        var (nl, en) = (words.Exists(word => IsOnly(word, _dutch, _english)), words.Exists(word => IsOnly(word, _english, _dutch)));
        return nl == en ? null : nl ? Language.Dutch : Language.English;
    }

    /// <summary>An everyday word of Dutch or English.</summary>
    public bool Knows(string word) => _dutch.Contains(word) || _english.Contains(word);

    private static bool IsOnly(Word word, HashSet<string> one, HashSet<string> other) =>
        one.Contains(word.Text) && !other.Contains(word.Text);

    private static HashSet<string> Of(IReadOnlyList<GroupWord> words, Language language) =>
        [.. words.Where(word => word.Language == language).Select(word => Words.One(word.Text))];
}
