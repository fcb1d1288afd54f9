namespace Weerbaar.Playbook.Understanding;

/// <summary>One list of phrases of the playbook, and what it makes of a text.</summary>
internal sealed class PhraseList(IReadOnlyList<CompiledPhrase> phrases)
{
    /// <summary>Put in order once: there are thousands, and every message is held against them.</summary>
    private readonly CompiledPhrase[] _heaviestFirst = [.. phrases.OrderByDescending(phrase => phrase.Phrase.Weight)];

    /// <summary>The best hit of each phrase that is there; how good, says the weigher.</summary>
    public Score Score(WordMatches hits, Func<PhraseHit, double> weigh)
    {
        var total = 0.0;
        var found = new List<(double Weight, string Phrase)>();
        foreach (var phrase in phrases.Where(hits.HasPartsOf))
        {
            var best = Best(phrase, hits, weigh);
            if (best != 0)
            {
                total += best;
                found.Add((best, phrase.Phrase.Text));
            }
        }

        return new Score(total, found);
    }

    /// <summary>As <see cref="Score"/>, but words that were counted once are not counted again in another phrase.</summary>
    public Score ScoreApart(WordMatches hits, Func<PhraseHit, double> weigh)
    {
        var counted = new HashSet<int>();
        var found = new List<(double Weight, string Phrase)>();
        foreach (var phrase in _heaviestFirst.Where(hits.HasPartsOf))
        {
            if (hits.Find(phrase).FirstOrDefault(hit => weigh(hit) != 0 && Counts(hit, counted)) is { } hit)
            {
                counted.UnionWith(weigh(hit) > 0 ? hit.Words : []);
                found.Add((weigh(hit), hit.Compiled.Phrase.Text));
            }
        }

        return new Score(found.Sum(one => one.Weight), found);
    }

    /// <summary>What speaks against is heard whatever was counted before.</summary>
    private static bool Counts(PhraseHit hit, HashSet<int> counted) => hit.Weight < 0 || !counted.Overlaps(hit.Words);

    public IEnumerable<PhraseHit> Hits(WordMatches hits) => phrases.Where(hits.HasPartsOf).SelectMany(hits.Find);

    /// <summary>Looks no further once a hit has the phrase's full weight: a long text may hold thousands.</summary>
    private static double Best(CompiledPhrase phrase, WordMatches hits, Func<PhraseHit, double> weigh)
    {
        var best = 0.0;
        foreach (var hit in hits.Find(phrase))
        {
            var weight = weigh(hit);
            best = Math.Abs(weight) > Math.Abs(best) ? weight : best;
            if (Math.Abs(best) >= Math.Abs(phrase.Phrase.Weight))
            {
                break;
            }
        }

        return best;
    }
}

/// <summary>What a list of phrases makes of a text, and which of them stood in it.</summary>
internal sealed record Score(double Total, IReadOnlyList<(double Weight, string Phrase)> Found)
{
    public override string ToString() => FormattableString.Invariant($"{Total:0.0#} [{string.Join("; ", Strongest)}]");

    private IEnumerable<string> Strongest =>
        Found.OrderByDescending(found => Math.Abs(found.Weight)).Take(4).Select(found => found.Phrase);
}
