using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Teams.Authentication;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// What the authority announces of itself: its addresses and keys. Unlike the library's own manager it fetches once and
/// waits, so that the first sign-in after a new key is not refused, and never longer than a few seconds.
/// </summary>
internal sealed class Authority : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly KeptDocument<OpenIdConnectConfiguration> _kept;
    private volatile OpenIdConnectConfiguration? _used;
    private volatile OpenIdConnectConfiguration? _doubted;
    private volatile string _fault = "";

    public Authority(TeamsHttp http, PageSettings settings, TimeProvider timeProvider)
    {
        var address = settings.Authority + "/.well-known/openid-configuration";
        var documents = new MetadataDocuments(http.Client);
        _kept = new(
            async stop => Whole(await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, stop)), timeProvider,
            code => _fault = code);
        // A key that is announced no more is believed no more.
        UseLastKnownGoodConfiguration = false;
    }

    /// <summary>Somebody wanted to sign in and could not, or soon cannot: its document could not be had, or not for a day.</summary>
    public bool IsAway => _kept.IsHeld ? _kept.IsOld : _fault.Length > 0;

    /// <exception cref="SignInUnavailableException">The authority cannot be reached.</exception>
    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancellationToken) => FetchAsync(_ => true);

    /// <summary>What a token is checked by.</summary>
    /// <exception cref="SignInUnavailableException">The authority cannot be reached.</exception>
    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancellationToken) =>
        _used = await FetchAsync(document => document != _doubted);

    /// <summary>
    /// A token did not fit it: worth a fetch when the next one is checked, but nobody can make the bot fetch without end.
    /// </summary>
    public override void RequestRefresh() => _doubted = _used;

    private async Task<OpenIdConnectConfiguration> FetchAsync(Func<OpenIdConnectConfiguration, bool> suffices) =>
        await _kept.GetAsync(suffices) ?? throw new SignInUnavailableException(_fault);

    /// <summary>One that names no address to go to would be kept for a day, and nobody could sign in.</summary>
    private static OpenIdConnectConfiguration Whole(OpenIdConnectConfiguration document) =>
        document is { Issuer.Length: > 0, AuthorizationEndpoint.Length: > 0, TokenEndpoint.Length: > 0 }
            ? document
            : throw new InvalidOperationException("A document without the addresses of a sign-in.");
}
