namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase of the playbook, its parts as numbers of the vocabulary.</summary>
internal sealed record CompiledPhrase(Phrase Phrase, int[] Parts)
{
    /// <summary>How far apart its outer words may stand: people put words between.</summary>
    public int Reach { get; } = (2 * Parts.Length) + 1;

    /// <summary>Reads "a|b &lt;group&gt; c" into parts.</summary>
    public static CompiledPhrase Of(Phrase phrase, Phrases phrases, Vocabulary vocabulary) => new(
        phrase,
        [.. phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => vocabulary.PartOf(Choices(part, phrase, phrases)))]);

    private static List<GroupWord> Choices(string part, Phrase phrase, Phrases phrases) =>
    [
        .. part.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word[0] == '<'
            ? phrases.WordGroups[word.Trim('<', '>')]
            : [new GroupWord(word, phrase.Language)]),
    ];
}
