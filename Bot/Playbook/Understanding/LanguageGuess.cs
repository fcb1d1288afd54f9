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

    private static HashSet<string> Of(IReadOnlyList<GroupWord> words, Language language) =>
        [.. words.Where(word => word.Language == language).Select(word => Words.One(word.Text))];
}
