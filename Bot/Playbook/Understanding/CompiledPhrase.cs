namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase of the playbook, ready to be looked for.</summary>
/// <param name="Phrase">As the playbook has it.</param>
/// <param name="Parts">Its words, as numbers of the vocabulary.</param>
/// <param name="Reach">How far apart its outer words may stand: people put words between.</param>
/// <param name="InOrder">Its words must stand in this order.</param>
internal sealed record CompiledPhrase(Phrase Phrase, int[] Parts, int Reach, bool InOrder)
{
    /// <summary>The phrase with its words close together, for what takes away and not what adds.</summary>
    public CompiledPhrase Tight => this with { Reach = Parts.Length };

    /// <summary>Reads "a|b &lt;group&gt; c" into parts.</summary>
    public static CompiledPhrase Of(Phrase phrase, Phrases phrases, Vocabulary vocabulary)
    {
        var parts = phrase.Text.Split([' ', '~'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => vocabulary.PartOf(Choices(part, phrase, phrases)))
            .ToArray();
        var loose = new CompiledPhrase(phrase, parts, (2 * parts.Length) + 4, false);
        return phrase.Text.Contains('~', StringComparison.Ordinal) ? loose.Tight with { InOrder = true } : loose;
    }

    private static List<GroupWord> Choices(string part, Phrase phrase, Phrases phrases) =>
    [
        .. part.Split('|', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word[0] == '<'
            ? phrases.WordGroups[word.Trim('<', '>')]
            : [new GroupWord(word, phrase.Language)]),
    ];
}
