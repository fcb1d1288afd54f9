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

        var anchor = 0;
        for (var part = 1; part < phrase.Parts.Length; part++)
        {
            anchor = places[phrase.Parts[part]]!.Count < places[phrase.Parts[anchor]]!.Count ? part : anchor;
        }

        foreach (var place in places[phrase.Parts[anchor]]!)
        {
            if (Around(phrase, anchor, place) is { } hit)
            {
                yield return hit;
            }
        }
    }

    /// <summary>From the anchor outwards, so that a part that is joined to another finds that one in its place.</summary>
    private PhraseHit? Around(CompiledPhrase phrase, int anchor, Place place)
    {
        var taken = new int[phrase.Parts.Length];
        Array.Fill(taken, -1);
        taken[anchor] = place.Word;
        var quality = place.Quality;
        for (var step = 1; step < taken.Length; step++)
        {
            var part = anchor + step < taken.Length ? anchor + step : taken.Length - 1 - step;
            if (Next(phrase, part, taken, place.Word) is not { } next)
            {
                return null;
            }

            taken[part] = next.Word;
            quality = Math.Min(quality, next.Quality);
        }

        return words[taken.Max()].Position - words[taken.Min()].Position <= phrase.Reach
            ? new PhraseHit(phrase, taken, quality)
            : null;
    }

    private Place? Next(CompiledPhrase phrase, int part, int[] taken, int anchor)
    {
        var all = places[phrase.Parts[part]]!;
        if (phrase.Joined[part] && taken[part - 1] >= 0)
        {
            return At(all, taken[part - 1] + 1);
        }

        return part + 1 < taken.Length && phrase.Joined[part + 1] && taken[part + 1] >= 0
            ? At(all, taken[part + 1] - 1)
            : Nearest(all, anchor, taken, phrase.Reach);
    }

    private static Place? At(List<Place> all, int word) =>
        all.BinarySearch(new Place(word, 0), ByWord) is >= 0 and var at ? all[at] : null;

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
