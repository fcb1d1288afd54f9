using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Weerbaar.Teams;
using Weerbaar.Teams.Authentication;

namespace Weerbaar.Looking.SigningIn;

/// <summary>
/// What the authority announces of itself: its addresses and keys. Unlike the library's own manager it fetches once and
/// waits, so that the first sign-in after a new key is not refused, and never longer than a few seconds.
/// </summary>
internal sealed class Authority
{
    private readonly KeptDocument<OpenIdConnectConfiguration> kept;
    private volatile string fault = "";

    public Authority(TeamsHttp http, PageSettings settings, TimeProvider clock)
    {
        var address = settings.Authority + "/.well-known/openid-configuration";
        var documents = new MetadataDocuments(http.Client);
        kept = new(async stop => Whole(await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, stop)), clock, code => fault = code);
    }

    /// <summary>Somebody wanted to sign in and could not, or soon cannot: its document could not be had, or not for a day.</summary>
    public bool IsAway => kept.IsHeld ? kept.IsOld : fault.Length > 0;

    /// <param name="withKey">Worth a fetch when it is not announced, but nobody can make the bot fetch without end.</param>
    /// <exception cref="SignInUnavailableException">The authority cannot be reached.</exception>
    public async Task<OpenIdConnectConfiguration> AnnouncesAsync(string? withKey = null) =>
        await kept.GetAsync(known => withKey is null || known.SigningKeys.Any(signing => signing.KeyId == withKey))
        ?? throw new SignInUnavailableException(fault);

    /// <summary>One that names no address to go to would be kept for a day, and nobody could sign in.</summary>
    private static OpenIdConnectConfiguration Whole(OpenIdConnectConfiguration document) =>
        document is { Issuer.Length: > 0, AuthorizationEndpoint.Length: > 0, TokenEndpoint.Length: > 0 }
            ? document
            : throw new InvalidOperationException("A document without the addresses of a sign-in.");
}

/// <summary>The authority cannot be reached now; trying again helps.</summary>
internal sealed class SignInUnavailableException(string code) : Exception("The sign-in service cannot be reached: " + code);
