using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Weerbaar.Teams.Connector;

/// <summary>As whom the bot signs in: to the connector, and by the same registration to the directory.</summary>
internal sealed record BotIdentity(TokenCredential Credential)
{
    /// <summary>
    /// A token service on loopback when one is named (Development); else the registration with its certificate, its
    /// secret, or the managed identity that it trusts; else the managed identity whose client id is the app id.
    /// </summary>
    internal static BotIdentity Of(BotOptions options, ClientProof proof, HttpClient http, TimeProvider timeProvider) => new(options switch
    {
        { TokenAddress: { Length: > 0 } address } =>
            new LoopbackTokenCredential(new Uri(address), options.AppId, proof, http, timeProvider),
        { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(
            options.TenantId, options.AppId, BotCertificate.Load(path)!, With(new ClientCertificateCredentialOptions(), http)),
        { ClientSecret: { Length: > 0 } secret } => new ClientSecretCredential(
            options.TenantId, options.AppId, secret, With(new ClientSecretCredentialOptions(), http)),
        { ManagedIdentityClientId: { Length: > 0 } client } when !SameId(client, options.AppId) => new ClientAssertionCredential(
            options.TenantId, options.AppId, proof.GetManagedAsync, With(new ClientAssertionCredentialOptions(), http)),
        _ => ClientProof.Managed(options.AppId, http),
    });

    /// <summary>The bot's own HTTP client: it follows no redirect with a secret in its hands.</summary>
    private static T With<T>(T options, HttpClient http)
        where T : TokenCredentialOptions
    {
        options.Transport = new HttpClientTransport(http);
        return options;
    }

    private static bool SameId(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
