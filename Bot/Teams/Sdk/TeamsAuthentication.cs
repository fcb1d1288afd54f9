using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// What the adapter asks for and never uses to let anybody in: tokens are checked before it, by our own rules
/// (<see cref="Authentication.InboundAuthentication"/>). The SDK's own checks take other tenants and hosts, and an empty app id for "no
/// checks at all".
/// </summary>
internal sealed class TeamsAuthentication(ConnectorClients clients) : BotFrameworkAuthentication
{
    public ConnectorFactory Factory { get; } = new KeptClients(clients);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests are checked before the adapter.");

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing is streamed.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => Factory;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    private sealed class KeptClients(ConnectorClients clients) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(clients.For(serviceUrl));
    }

    /// <summary>Nobody signs in to anything through the bot.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
            throw None();

        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw None();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw None();

        public override Task SignOutUserAsync(
            string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw None();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw None();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest,
            CancellationToken cancellationToken) => throw None();

        private static NotSupportedException None() => new("There are no tokens of users.");
    }
}
