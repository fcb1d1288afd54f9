namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase of the playbook, ready to be looked for.</summary>
/// <param name="Phrase">As the playbook has it.</param>
/// <param name="Parts">Its words, as numbers of the vocabulary.</param>
/// <param name="Reach">How far apart its outer words may stand: people put words between.</param>
internal sealed record CompiledPhrase(Phrase Phrase, int[] Parts, int Reach)
{
    /// <summary>The phrase with its words close together, for what takes away and not what adds.</summary>
    public CompiledPhrase Tight => this with { Reach = Parts.Length + 1 };

    /// <summary>Reads "a|b &lt;group&gt; c" into parts.</summary>
    public static CompiledPhrase Of(Phrase phrase, Phrases phrases, Vocabulary vocabulary)
    {
        var parts = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => vocabulary.PartOf(Choices(part, phrase, phrases)))
            .ToArray();
        return new CompiledPhrase(phrase, parts, (2 * parts.Length) + 2);
    }

    private static List<GroupWord> Choices(string part, Phrase phrase, Phrases phrases) =>
    [
        .. part.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word[0] == '<'
            ? phrases.WordGroups[word.Trim('<', '>')]
            : [new GroupWord(word, phrase.Language)]),
    ];
}
