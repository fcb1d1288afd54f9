namespace Weerbaar.Simulator.World;

/// <summary>
/// A personal chat with the bot, a channel of the team, or a group chat: one of people's own, or one that the bot made by Graph.
/// </summary>
internal sealed record Conversation
{
    public required string Key { get; init; }
    public string Id { get; init; } = "";
    public string Type { get; init; } = "channel";
    public required string Name { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];
    public int Order { get; init; } = int.MaxValue;

    /// <summary>A channel that its team took away: for everybody there is none.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether the app is in a group chat; of the others the person's or the team's state tells.</summary>
    public bool App { get; init; }

    public bool IsPersonal => Type == "personal";

    public bool IsChannel => Type == "channel";
}

/// <summary>The one team; its id is, as in Teams, that of its General channel.</summary>
internal sealed record Team
{
    public required string Id { get; init; }
    public required string GroupId { get; init; }
    public required string Name { get; init; }
    public required string SelectedChannel { get; init; }
    public required string InstalledBy { get; init; }
    public bool App { get; init; }
}
