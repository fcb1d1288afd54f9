namespace Weerbaar.Playbook.Understanding;

/// <summary>What stands around a phrase in a text: a word that turns it around, or one that makes it harmless.</summary>
internal sealed class ContextWindow
{
    /// <summary>What is left of a phrase that is turned around: "not threatened" still speaks of threats.</summary>
    private const double Negated = 0.15;

    private readonly bool[] _negated;
    private readonly HashSet<int> _harmless;

    public ContextWindow(List<Word> words, Negations negations, IEnumerable<PhraseHit> harmless)
    {
        _negated = negations.In(words);
        this._harmless = [.. harmless.SelectMany(hit => hit.Words)];
    }

    /// <summary>
    /// The weight of a hit where it stands. Only a phrase with a word of the harmless phrase itself is taken away: a joke
    /// in a message takes nothing from a threat in the same message.
    /// </summary>
    public double Weigh(PhraseHit hit) => IsHarmless(hit) ? 0 : hit.Weight * (IsNegated(hit) ? Negated : 1);

    /// <summary>For danger and self-harm, where "not" takes nothing away: a threat to life is never a no.</summary>
    public double WeighSafely(PhraseHit hit) => IsHarmless(hit) ? 0 : hit.Weight;

    private bool IsHarmless(PhraseHit hit) => Array.Exists(hit.Words, _harmless.Contains);

    /// <summary>Only a phrase of one word: in a longer one the "not" may belong to another word.</summary>
    private bool IsNegated(PhraseHit hit) => hit.Words is [var at] && _negated[at];
}
