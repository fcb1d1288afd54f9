namespace Weerbaar.Teams;

/// <summary>What only Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    public TeamsObject? Tenant { get; init; }

    public TeamsTeam? Team { get; init; }

    public TeamsObject? Channel { get; init; }

    /// <summary>What happened in a team, as "teamMemberAdded"; unknown values appear at any time.</summary>
    public string? EventType { get; init; }

    public TeamsSettings? Settings { get; init; }
}

/// <summary>Something of Teams with an id and perhaps a name: a tenant, a channel.</summary>
public sealed record TeamsObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A team: <see cref="Id"/> is the thread of its first channel, not the Entra group.</summary>
public sealed record TeamsTeam
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The Entra group; only some events carry it.</summary>
    public string? AadGroupId { get; init; }
}

/// <summary>What was chosen when the app was installed.</summary>
public sealed record TeamsSettings
{
    public TeamsObject? SelectedChannel { get; init; }
}
