namespace Weerbaar.Playbook;

/// <summary>What a recurring search may be (D34).</summary>
public sealed record MonitoringRules
{
    /// <summary>The farthest end that a search may name; after it somebody has to say again why it is needed.</summary>
    public Term Longest { get; init; } = new(6, TermUnit.Months);

    /// <summary>How long an ended search stays on the list before it is erased.</summary>
    public Term Kept { get; init; } = new(12, TermUnit.Months);

    /// <summary>Words that say that somebody is followed, as "profile of"; small letters.</summary>
    public IReadOnlyList<string> FollowWords { get; init; } = [];

    /// <summary>Words before a person's name, as "mrs"; small letters.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The same, but only before a capital, as "alderman": without one it is a subject; small letters.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>First names; small letters.</summary>
    public IReadOnlyList<string> FirstNames { get; init; } = [];

    /// <summary>Ends of words that make a name a place or a thing, as in "Jan van Galenstraat"; small letters.</summary>
    public IReadOnlyList<string> PlaceEndings { get; init; } = [];
}
