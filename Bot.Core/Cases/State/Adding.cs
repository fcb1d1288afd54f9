namespace Weerbaar.Cases;

/// <summary>
/// Additions that follow one another closely: whoever has the case is told of the first at once, of the rest now and then.
/// </summary>
public sealed record Adding(DateTimeOffset Since, DateTimeOffset Last)
{
    /// <summary>How long somebody is not told again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Since when there are words of a threat or of danger among them; null: there are none.</summary>
    public DateTimeOffset? Threat { get; init; }

    /// <summary>When to tell of an addition: the first one at once, those after it together when a pause is over.</summary>
    /// <param name="threatens">Words of a threat wait for no pause that other words began.</param>
    public DateTimeOffset TellAt(DateTimeOffset added, bool threatens = false) =>
        (threatens ? Threat ?? Since : Since) is var first && added <= first
        ? added
        : first + (Math.Ceiling((added - first) / Pause) * Pause);

    internal static Adding After(Adding? before, DateTimeOffset at, bool threatens = false)
    {
        var goesOn = before is not null && at - before.Last < Pause ? before with { Last = at } : new Adding(at, at);
        return threatens ? goesOn with { Threat = goesOn.Threat ?? at } : goesOn;
    }
}
