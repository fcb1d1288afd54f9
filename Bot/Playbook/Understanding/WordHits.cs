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
    private readonly List<Place>?[] places;

    public WordHits(List<Word> words, Vocabulary vocabulary)
    {
        this.words = words;
        places = new List<Place>?[vocabulary.Count];
        var known = new Dictionary<string, IReadOnlyCollection<PartHit>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!known.TryGetValue(words[at].Text, out var hits))
            {
                hits = known[words[at].Text] = vocabulary.Find(words[at].Text);
            }

            foreach (var hit in hits)
            {
                (places[hit.Part] ??= []).Add(new Place(at, hit.Quality));
            }
        }
    }

    /// <summary>Every place where all parts of the phrase stand near each other, each part another word.</summary>
    public IEnumerable<PhraseHit> Find(CompiledPhrase phrase)
    {
        foreach (var part in phrase.Parts)
        {
            if (places[part] is null)
            {
                yield break;
            }
        }

        var anchor = phrase.Parts[0];
        foreach (var part in phrase.Parts)
        {
            anchor = places[part]!.Count < places[anchor]!.Count ? part : anchor;
        }

        foreach (var place in places[anchor]!)
        {
            if (Around(phrase, anchor, place) is { } hit)
            {
                yield return hit;
            }
        }
    }

    private PhraseHit? Around(CompiledPhrase phrase, int anchor, Place place)
    {
        var taken = new int[phrase.Parts.Length];
        var quality = place.Quality;
        var (first, last) = (place.Word, place.Word);
        taken[0] = place.Word;
        var count = 1;
        foreach (var part in phrase.Parts)
        {
            if (part == anchor)
            {
                continue;
            }

            if (Nearest(places[part]!, place.Word, taken.AsSpan(0, count), phrase.Reach) is not { } next)
            {
                return null;
            }

            taken[count++] = next.Word;
            quality = Math.Min(quality, next.Quality);
            (first, last) = (Math.Min(first, next.Word), Math.Max(last, next.Word));
        }

        return words[last].Position - words[first].Position <= phrase.Reach
            ? new PhraseHit(phrase, taken[..count], quality)
            : null;
    }

    private static Place? Nearest(List<Place> all, int anchor, ReadOnlySpan<int> taken, int reach)
    {
        var from = all.BinarySearch(new Place(anchor - reach, 0), ByWord);
        Place? best = null;
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

    private static readonly Comparer<Place> ByWord =
        Comparer<Place>.Create((one, other) => one.Word.CompareTo(other.Word));

    private readonly record struct Place(int Word, double Quality);
}
