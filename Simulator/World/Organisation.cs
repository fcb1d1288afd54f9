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

    /// <summary>The certificates that were uploaded to the registration: DER in Base64, without their keys.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>The managed identity of the bot's machine, which the registration trusts.</summary>
    public ManagedIdentity Identity { get; init; } = ManagedIdentity.New();

    public IReadOnlyList<Opening> Openings { get; init; } = [];
    public int Port { get; init; }
    public int BotPort { get; init; }
    public long OffsetSeconds { get; init; }

    /// <summary>How many of the first steps (install, bind the channels) were done.</summary>
    public int OpeningsDone { get; init; }

    public string BotId => $"28:{AppId}";

    public string ServiceUrl => $"http://127.0.0.1:{Port}/emea/{TenantId}/";
}

/// <summary>A user-assigned managed identity.</summary>
/// <param name="PrincipalId">Its object id: the subject of the federated credential.</param>
/// <param name="Header">What its machine must send along when it asks for a token.</param>
internal sealed record ManagedIdentity(string ClientId, string PrincipalId, string Header)
{
    /// <summary>The audience of a federated credential.</summary>
    public const string Exchange = "api://AzureADTokenExchange";

    public static ManagedIdentity New() => new(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), NewId.Secret());
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
