namespace Weerbaar.Teams;

/// <summary>Who the bot is towards Teams: the configuration section "Bot".</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The app id of the bot's registration; with a managed identity its client id.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The one Entra tenant that the bot serves.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>
    /// Where the keys are announced with which Teams signs; plain http only on loopback in Development.
    /// </summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The connector for whoever the bot has never heard from; another one for government tenants.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>
    /// A user-assigned managed identity that the registration trusts (a federated credential): no secret anywhere. Left
    /// out, and without certificate or secret, the identity itself is the bot and <see cref="AppId"/> its client id.
    /// </summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Where there is no managed identity: a file with certificate and key, PEM or PFX without a password.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Where there is no managed identity and no certificate.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>A token service on loopback, in Development only: the identity library wants https.</summary>
    public string? TokenAddress { get; set; }

    /// <summary>
    /// Hosts that may have the bot's token beside Microsoft's own; in Development loopback ones as "127.0.0.1:5000".
    /// </summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Hosts that files are fetched from beside Microsoft's own, written as above.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>The bot's MRI.</summary>
    public string BotId => $"28:{AppId}";
}
