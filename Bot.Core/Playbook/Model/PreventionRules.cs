namespace Weerbaar.Playbook;

/// <summary>A kind of work, for which some small things count and others do not.</summary>
public sealed record Sector(string Id, LocalText Name);

/// <summary>One small thing to do (D33).</summary>
public sealed record Tip
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>What to do, in a few sentences.</summary>
    public required LocalText Do { get; init; }

    /// <summary>About how long it takes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Ids of sectors; empty: for everybody.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];
}

/// <summary>What people can do beforehand, one small thing a month (D33).</summary>
public sealed record PreventionRules
{
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>In the order in which they are sent; empty: the organisation does not offer this.</summary>
    public IReadOnlyList<Tip> Tips { get; init; } = [];

    public Tip? FindTip(string id) => Tips.FirstOrDefault(tip => tip.Id == id);

    /// <param name="sector">Null: what counts for everybody.</param>
    public IEnumerable<Tip> For(string? sector) =>
        Tips.Where(tip => tip.Sectors.Count == 0 || (sector is not null && tip.Sectors.Contains(sector)));
}
