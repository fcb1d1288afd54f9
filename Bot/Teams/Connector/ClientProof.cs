using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// How the bot proves to the authority that it is the registration: by its secret, by an assertion signed with its
/// certificate, or by a token of the managed identity that it trusts (a federated credential).
/// </summary>
internal sealed class ClientProof(string? secret, BotCertificate? certificate, TokenCredential managed)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);

    public static ClientProof Of(BotOptions options, HttpClient http, IdGenerator ids, TimeProvider timeProvider) => new(
        string.IsNullOrEmpty(options.ClientSecret) ? null : options.ClientSecret,
        options.CertificatePath is { Length: > 0 } path ? new BotCertificate(BotCertificate.Load(path)!, ids, timeProvider) : null,
        Managed(string.IsNullOrEmpty(options.ManagedIdentityClientId) ? options.AppId : options.ManagedIdentityClientId, http));

    public static ManagedIdentityCredential Managed(string clientId, HttpClient http) => new(
        new ManagedIdentityCredentialOptions(
            ManagedIdentityId.FromUserAssignedClientId(clientId))
        { Transport = new HttpClientTransport(http) });

    /// <summary>What a request for a token holds as proof, beside its other fields.</summary>
    /// <param name="tokenAddress">Where the request goes.</param>
    /// <exception cref="AuthenticationFailedException">The managed identity has no token to give.</exception>
    public async Task<IReadOnlyDictionary<string, string>> BuildFieldsAsync(
        string clientId, string tokenAddress, CancellationToken cancellationToken) =>
        secret is not null
            ? new Dictionary<string, string> { ["client_secret"] = secret }
            : new Dictionary<string, string>
            {
                ["client_assertion_type"] = AssertionType,
                ["client_assertion"] = certificate?.Assertion(clientId, tokenAddress) ?? await GetManagedAsync(cancellationToken),
            };

    /// <summary>The managed identity's token, which the registration takes for its own proof: there is no secret to leak.</summary>
    /// <exception cref="AuthenticationFailedException">There is none to be had.</exception>
    public async Task<string> GetManagedAsync(CancellationToken cancellationToken) =>
        (await managed.GetTokenAsync(Exchange, cancellationToken)).Token;
}
