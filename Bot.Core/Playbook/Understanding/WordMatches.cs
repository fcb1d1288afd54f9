namespace Weerbaar.Playbook.Understanding;

/// <summary>A phrase that was found: which words of the text it is, and how well.</summary>
internal sealed record PhraseHit(CompiledPhrase Compiled, int[] Words, double Quality)
{
    public double Weight => Compiled.Phrase.Weight * Quality;
}

/// <summary>Where in a text each part of the vocabulary stands, to find phrases whose words are near each other.</summary>
internal sealed class WordMatches
{
    /// <summary>How many words further the particle of a verb may stand.</summary>
    private const int Apart = 6;

    private readonly List<Word> _words;
    private readonly List<Place>?[] _places;

    public WordMatches(List<Word> words, Vocabulary vocabulary, Language? only)
    {
        this._words = words;
        _places = new List<Place>?[vocabulary.Count];
        var known = new Dictionary<(string Text, bool IsName), (IReadOnlyCollection<PartHit> Hits, IReadOnlyCollection<SplitHit> Verbs)>();
        for (var at = 0; at < words.Count; at++)
        {
            var key = (words[at].Text, words[at].IsName);
            if (!known.TryGetValue(key, out var found))
            {
                found = known[key] = (vocabulary.Find(key.Text, key.IsName, only), vocabulary.FindSplit(key.Text));
            }

            foreach (var hit in found.Hits)
            {
                (_places[hit.Part] ??= []).Add(new Place(at, hit.Quality));
            }

            // "zoekt me thuis op", "op te zoeken": the verb and its particle together are one word.
            foreach (var verb in found.Verbs.Where(verb => ParticleNear(verb.Particle, at)))
            {
                (_places[verb.Part] ??= []).Add(new Place(at, 1));
            }
        }
    }

    private bool ParticleNear(string particle, int at)
    {
        for (var other = Math.Max(0, at - 2); other < _words.Count && _words[other].Position <= _words[at].Position + Apart; other++)
        {
            if (other != at && _words[other].Text == particle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every part of the phrase stands somewhere: of thousands of phrases few do, and this costs nothing.</summary>
    public bool HasPartsOf(CompiledPhrase phrase)
    {
        foreach (var run in phrase.Runs)
        {
            foreach (var part in run)
            {
                if (_places[part] is null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Every place where all parts of the phrase stand near each other, each part another word.</summary>
    public IEnumerable<PhraseHit> Find(CompiledPhrase phrase)
    {
        var runs = new List<Place>[phrase.Runs.Length];
        for (var run = 0; run < runs.Length; run++)
        {
            runs[run] = PlacesOf(phrase.Runs[run]);
            if (runs[run].Count == 0)
            {
                yield break;
            }
        }

        Array.Sort(runs, (one, other) => one.Count.CompareTo(other.Count));
        foreach (var anchor in runs[0])
        {
            if (Around(phrase, runs, anchor) is { } hit)
            {
                yield return hit;
            }
        }
    }

    /// <summary>Where the parts of a run stand side by side.</summary>
    private List<Place> PlacesOf(int[] run)
    {
        var found = _places[run[0]] ?? [];
        for (var next = 1; next < run.Length && found.Count > 0; next++)
        {
            var all = _places[run[next]] ?? [];
            found = [.. from place in found
                let at = all.BinarySearch(new Place(place.Word + place.Length, 0), ByWord)
                where at >= 0
                select new Place(place.Word, Math.Min(place.Quality, all[at].Quality), next + 1)];
        }

        return found;
    }

    /// <summary>From the rarest part outwards; of the others the nearest.</summary>
    private PhraseHit? Around(CompiledPhrase phrase, List<Place>[] runs, Place anchor)
    {
        var taken = new List<Place>(runs.Length) { anchor };
        foreach (var run in runs.Skip(1))
        {
            if (Nearest(run, anchor.Word, taken, phrase.Reach) is not { } next)
            {
                return null;
            }

            taken.Add(next);
        }

        // A single word that speaks against something is only what is written: "stpo" is no "stopt".
        if (phrase.Phrase.Weight < 0 && taken is [{ Length: 1, Quality: < 1 }])
        {
            return null;
        }

        return _words[taken.Max(place => place.Last)].Position - _words[taken.Min(place => place.Word)].Position <= phrase.Reach
            ? new PhraseHit(phrase, [.. taken.SelectMany(place => place.Words)], taken.Min(place => place.Quality))
            : null;
    }

    private static Place? Nearest(List<Place> all, int anchor, List<Place> taken, int reach)
    {
        var from = all.BinarySearch(new Place(anchor - reach, 0), ByWord);
        Place? best = null;
        for (var at = from < 0 ? ~from : from; at < all.Count && all[at].Word <= anchor + reach; at++)
        {
            if ((best is null || Math.Abs(all[at].Word - anchor) < Math.Abs(best.Value.Word - anchor))
                && !taken.Exists(all[at].Overlaps))
            {
                best = all[at];
            }
        }

        return best;
    }

    private static readonly Comparer<Place> ByWord =
        Comparer<Place>.Create((one, other) => one.Word.CompareTo(other.Word));

    private readonly record struct Place(int Word, double Quality, int Length = 1)
    {
        public int Last => Word + Length - 1;

        public IEnumerable<int> Words => Enumerable.Range(Word, Length);

        public bool Overlaps(Place other) => Word <= other.Last && other.Word <= Last;
    }
}
