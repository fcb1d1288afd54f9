namespace Weerbaar.Playbook;

/// <summary>How urgency is proposed (D10): points of the rules that hold, and the level they reach.</summary>
public sealed record UrgencyRules
{
    /// <summary>From the least urgent to the most; the first starts at 0 points, danger now is always the last.</summary>
    public required IReadOnlyList<UrgencyLevel> Levels { get; init; }

    public IReadOnlyList<UrgencyRule> Rules { get; init; } = [];
}

/// <summary>A level of urgency and how long a case of it may go unclaimed (D45).</summary>
public sealed record UrgencyLevel
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public required int FromPoints { get; init; }

    /// <summary>Unclaimed this long: the officers are reminded.</summary>
    public required Term RemindAfter { get; init; }

    /// <summary>Unclaimed this long: the next officer is told personally.</summary>
    public required Term NextOfficerAfter { get; init; }
}

/// <summary>While the fact holds the points count, and the reason is shown.</summary>
public sealed record UrgencyRule(string Fact, int Points, LocalText Because);
