namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase that was found: which words of the text it is, and how well.</summary>
internal sealed record PhraseHit(CompiledPhrase Compiled, int[] Words, double Quality)
{
    public double Weight => Compiled.Phrase.Weight * Quality;
}

/// <summary>Where in a text each part of the vocabulary stands, to find phrases whose words are near each other.</summary>
internal sealed class WordHits
{
    private readonly List<Word> words;
    private readonly List<(int Word, double Quality)>?[] places;

    public WordHits(List<Word> words, Vocabulary vocabulary)
    {
        this.words = words;
        places = new List<(int, double)>?[vocabulary.Count];
        var known = new Dictionary<string, IReadOnlyCollection<PartHit>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!known.TryGetValue(words[at].Text, out var hits))
            {
                hits = known[words[at].Text] = vocabulary.Find(words[at].Text);
            }

            foreach (var hit in hits)
            {
                (places[hit.Part] ??= []).Add((at, hit.Quality));
            }
        }
    }

    public bool Has(int part) => places[part] is not null;

    /// <summary>Every place where all parts of the phrase stand near each other, each part another word.</summary>
    public IEnumerable<PhraseHit> Find(CompiledPhrase phrase)
    {
        if (!Array.TrueForAll(phrase.Parts, Has))
        {
            yield break;
        }

        var anchor = phrase.Parts.MinBy(part => places[part]!.Count);
        foreach (var place in places[anchor]!)
        {
            if (Around(phrase, anchor, place) is { } hit)
            {
                yield return hit;
            }
        }
    }

    private PhraseHit? Around(CompiledPhrase phrase, int anchor, (int Word, double Quality) place)
    {
        var taken = new List<int> { place.Word };
        var quality = place.Quality;
        foreach (var part in phrase.Parts.Except([anchor]))
        {
            if (Nearest(part, place.Word, taken, phrase.Reach) is not { } next)
            {
                return null;
            }

            taken.Add(next.Word);
            quality = Math.Min(quality, next.Quality);
        }

        return words[taken.Max()].Position - words[taken.Min()].Position <= phrase.Reach
            ? new PhraseHit(phrase, [.. taken], quality)
            : null;
    }

    private (int Word, double Quality)? Nearest(int part, int anchor, List<int> taken, int reach)
    {
        var all = places[part]!;
        var from = all.BinarySearch((anchor - reach, 0), ByWord);
        (int Word, double Quality)? best = null;
        for (var at = from < 0 ? ~from : from; at < all.Count && all[at].Word <= anchor + reach; at++)
        {
            if (!taken.Contains(all[at].Word)
                && (best is null || Math.Abs(all[at].Word - anchor) < Math.Abs(best.Value.Word - anchor)))
            {
                best = all[at];
            }
        }

        return best;
    }

    private static readonly Comparer<(int Word, double Quality)> ByWord =
        Comparer<(int Word, double Quality)>.Create((one, other) => one.Word.CompareTo(other.Word));
}
