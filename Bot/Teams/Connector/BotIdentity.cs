using Azure.Core;
using Azure.Identity;

namespace Weerbaar.Teams.Connector;

/// <summary>As whom the bot signs in: to the connector, and by the same registration to the directory.</summary>
public sealed record BotIdentity(TokenCredential Credential)
{
    private static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);

    /// <summary>
    /// A token service on loopback when one is named (Development); else the registration with its certificate, its
    /// secret, or the managed identity that it trusts; else the managed identity whose client id is the app id.
    /// </summary>
    internal static BotIdentity Of(BotOptions options, HttpClient http, TimeProvider clock) => new(options switch
    {
        { TokenAddress: { Length: > 0 } address } =>
            new LoopbackTokenCredential(new Uri(address), options.AppId, options.ClientSecret, http, clock),
        { CertificatePath: { Length: > 0 } path } =>
            new ClientCertificateCredential(options.TenantId, options.AppId, path),
        { ClientSecret: { Length: > 0 } secret } =>
            new ClientSecretCredential(options.TenantId, options.AppId, secret),
        { ManagedIdentityClientId: { Length: > 0 } client } when !SameId(client, options.AppId) =>
            Trusting(options, ManagedIdentity(client)),
        _ => ManagedIdentity(options.AppId),
    });

    /// <summary>A token of the managed identity is the registration's proof: there is no secret to leak.</summary>
    private static ClientAssertionCredential Trusting(BotOptions options, ManagedIdentityCredential identity) => new(
        options.TenantId, options.AppId, async ct => (await identity.GetTokenAsync(Exchange, ct)).Token);

    private static ManagedIdentityCredential ManagedIdentity(string clientId) =>
        new(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static bool SameId(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
