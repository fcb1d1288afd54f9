namespace Weerbaar.Simulator.World;

/// <summary>The tenant, the bot's registration in it and what the simulator remembers of itself.</summary>
internal sealed record Organisation
{
    public required string Name { get; init; }
    public required string TenantId { get; init; }
    public required string AppId { get; init; }
    public required string ClientSecret { get; init; }
    public required string CatalogId { get; init; }
    public required string BotName { get; init; }
    public required string TimeZone { get; init; }
    public required IReadOnlyDictionary<string, string> Groups { get; init; }
    public required Team Team { get; init; }
    public IReadOnlyList<Opening> Openings { get; init; } = [];
    public int Port { get; init; }
    public int BotPort { get; init; }
    public long OffsetSeconds { get; init; }

    /// <summary>How many of the first steps (install, bind the channels) were done.</summary>
    public int OpeningsDone { get; init; }

    public string BotId => $"28:{AppId}";

    public string ServiceUrl => $"http://127.0.0.1:{Port}/emea/{TenantId}/";
}

/// <summary>What somebody says in a channel on the first day, so that the bot knows its channels.</summary>
/// <param name="Leaves">Whether who said it does not belong there and goes.</param>
internal sealed record Opening(string Conversation, string As, string Text, bool Leaves = false);

/// <summary>A signing key: the connector's (with endorsements) or Entra's.</summary>
internal sealed record SigningKey
{
    public required string Kid { get; init; }
    public required string Use { get; init; }
    public required string Pkcs8 { get; init; }
    public required int Order { get; init; }
    public bool Published { get; init; } = true;
    public bool Current { get; init; }
    public IReadOnlyList<string> Endorsements { get; init; } = [];
}
