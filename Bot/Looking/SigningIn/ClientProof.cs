using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Weerbaar.Teams;

namespace Weerbaar.Looking.SigningIn;

/// <summary>
/// Proves to the authority that it is the bot that redeems a code: by the registration's secret where there is one, else by
/// a token of the managed identity that the registration trusts (a federated credential).
/// </summary>
internal sealed class ClientProof(IOptions<BotOptions> bot, TokenCredential managed)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly TokenRequestContext Exchange = new(["api://AzureADTokenExchange/.default"]);

    public static ClientProof Of(IOptions<BotOptions> bot) => new(
        bot,
        new ManagedIdentityCredential(
            ManagedIdentityId.FromUserAssignedClientId(bot.Value.ManagedIdentityClientId ?? bot.Value.AppId)));

    /// <exception cref="SignInUnavailableException">The managed identity has no token to give.</exception>
    public async Task AddToAsync(OpenIdConnectMessage request, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(bot.Value.ClientSecret))
        {
            request.ClientSecret = bot.Value.ClientSecret;
            return;
        }

        try
        {
            request.ClientAssertionType = AssertionType;
            request.ClientAssertion = (await managed.GetTokenAsync(Exchange, ct)).Token;
        }
        catch (AuthenticationFailedException fault)
        {
            throw new SignInUnavailableException(fault.GetType().Name);
        }
    }
}
