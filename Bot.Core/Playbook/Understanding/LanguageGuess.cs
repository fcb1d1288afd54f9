namespace Weerbaar.Playbook.Understanding;

/// <summary>Tells the language of a text by its everyday words (D39).</summary>
internal sealed class LanguageGuess(IReadOnlyList<GroupWord> commonWords)
{
    private readonly HashSet<string> dutch = Of(commonWords, Language.Dutch);
    private readonly HashSet<string> english = Of(commonWords, Language.English);

    /// <summary>Null when the text does not say, as in one word that both languages have.</summary>
    public Language? Of(List<Word> words) =>
        words.Count(word => dutch.Contains(word.Text)).CompareTo(words.Count(word => english.Contains(word.Text))) switch
        {
            > 0 => Language.Dutch,
            < 0 => Language.English,
            _ => null,
        };

    /// <summary>The language of a text with no word that is only the other's; null for a mix, as a Dutch story with an English quote.</summary>
    public Language? Only(List<Word> words)
    {
        var (nl, en) = (words.Exists(word => IsOnly(word, dutch, english)), words.Exists(word => IsOnly(word, english, dutch)));
        return nl == en ? null : nl ? Language.Dutch : Language.English;
    }

    /// <summary>An everyday word of Dutch or English.</summary>
    public bool Knows(string word) => dutch.Contains(word) || english.Contains(word);

    private static bool IsOnly(Word word, HashSet<string> one, HashSet<string> other) =>
        one.Contains(word.Text) && !other.Contains(word.Text);

    private static HashSet<string> Of(IReadOnlyList<GroupWord> words, Language language) =>
        [.. words.Where(word => word.Language == language).Select(word => Words.One(word.Text))];
}
