using Azure.Core;
using Azure.Identity;

namespace Weerbaar.Teams.Connector;

/// <summary>As whom the bot signs in: to the connector, and by the same registration to the directory.</summary>
public sealed record BotIdentity(TokenCredential Credential)
{
    /// <summary>
    /// A token service on loopback when one is named (Development), else the registration's secret, else the managed
    /// identity whose client id is the app id.
    /// </summary>
    internal static BotIdentity Of(BotOptions options, HttpClient http, TimeProvider clock) => new(options switch
    {
        { TokenAddress: { Length: > 0 } address } =>
            new LoopbackTokenCredential(new Uri(address), options.AppId, options.ClientSecret, http, clock),
        { ClientSecret: { Length: > 0 } secret } =>
            new ClientSecretCredential(options.TenantId, options.AppId, secret),
        _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId)),
    });
}
