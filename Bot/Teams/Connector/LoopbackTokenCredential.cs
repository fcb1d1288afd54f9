using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// The client-credentials grant over plain http, for a token service on this machine in Development: the identity
/// library takes https authorities only. Everywhere else that library is used.
/// </summary>
internal sealed class LoopbackTokenCredential(
    Uri address, string clientId, ClientProof proof, HttpClient http, TimeProvider timeProvider) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Ask for the token with GetTokenAsync.");

    public override async ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", clientId),
            new("scope", string.Join(' ', requestContext.Scopes)),
            .. await proof.BuildFieldsAsync(clientId, address.ToString(), cancellationToken),
        ]);
        using var response = await http.PostAsync(address, form, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new AuthenticationFailedException($"The token service answered {(int)response.StatusCode}.");
        }
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var token = await JsonDocument.ParseAsync(body, default, cancellationToken);
        return new AccessToken(
            token.RootElement.GetProperty("access_token").GetString()!,
            timeProvider.GetUtcNow().AddSeconds(token.RootElement.GetProperty("expires_in").GetInt32()));
    }
}
