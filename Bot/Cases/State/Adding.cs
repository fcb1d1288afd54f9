namespace Weerbaar.Cases;

/// <summary>Additions that follow one another closely: whoever has the case is told of the first at once, of the rest now and then.</summary>
public sealed record Adding(DateTimeOffset Since, DateTimeOffset Last)
{
    /// <summary>How long somebody is not told again.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>When to tell of an addition: the first one at once, those after it together when a pause is over.</summary>
    public DateTimeOffset TellAt(DateTimeOffset added) => added <= Since
        ? added
        : Since + (Math.Ceiling((added - Since) / Pause) * Pause);

    internal static Adding After(Adding? before, DateTimeOffset at) =>
        before is not null && at - before.Last < Pause ? before with { Last = at } : new Adding(at, at);
}
