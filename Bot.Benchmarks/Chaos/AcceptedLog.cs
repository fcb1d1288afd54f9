using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>How far a case came, as its people saw it accepted.</summary>
internal enum Reached
{
    Sent,
    Claimed,
    Proposed,
    Approved,
    Closed,
}

/// <summary>What people of one story saw accepted: the driver's own list, which knows nothing of the bot's.</summary>
internal sealed class Story(Person reporter)
{
    private readonly ConcurrentDictionary<string, bool> _words = [];
    private readonly ConcurrentDictionary<string, bool> _additions = [];

    public Person Reporter => reporter;

    /// <summary>Null until the sender read it.</summary>
    public string? Number { get; set; }

    public Reached Reached { get; set; }

    /// <summary>Hashes of the files that were accepted.</summary>
    public ConcurrentBag<string> Files { get; } = [];

    /// <summary>Words whose sender saw success: they must be in the case.</summary>
    public IEnumerable<string> Accepted => _words.Where(word => word.Value).Select(word => word.Key);

    /// <summary>All words that were tried: each at most once in the case.</summary>
    public IEnumerable<string> Tried => _words.Keys;

    /// <summary>A word that occurs nowhere else.</summary>
    public string Word(bool added = false)
    {
        var word = "k" + RandomNumberGenerator.GetHexString(10, lowercase: true);
        _words[word] = false;
        if (added)
        {
            _additions[word] = true;
        }

        return word;
    }

    /// <summary>How often something was added after the report: each time its officers read the same words.</summary>
    public int AdditionsIn(string details) => _additions.Keys.Count(word => details.Contains(word, StringComparison.Ordinal));

    public void Accept(string word) => _words[word] = true;
}

/// <summary>All stories, and how often what was accepted.</summary>
internal sealed class AcceptedLog
{
    private readonly ConcurrentDictionary<string, int> _counts = [];

    public ConcurrentBag<Story> Stories { get; } = [];

    public int Inputs => _counts.Values.Sum();

    public string Kinds => string.Join(", ", _counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));

    public void Count(string kind) => _counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
}
