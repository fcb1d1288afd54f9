using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Looking.SigningIn;

/// <summary>A sign-in that is under way, kept by the browser that began it.</summary>
internal sealed record Begun(string State, string Nonce, string Verifier, string ReturnTo);

/// <summary>How a sign-in ended.</summary>
/// <param name="Session">Null: it did not work, for the reason of <paramref name="Code"/>.</param>
/// <param name="ReturnTo">One of our own paths; null when the browser does not know of having begun.</param>
internal sealed record Ended(Session? Session, string? ReturnTo, string Code);

/// <summary>
/// The authorization code flow of OpenID Connect with PKCE (RFC 7636). What must be remembered between going and coming back
/// is in a sealed cookie of its own for each sign-in, so any instance can end what another began, and several tabs do not
/// disturb one another.
/// </summary>
internal sealed class SignIn(PageSettings settings, Authority authority, Redeeming redeeming, Sealing sealing, Ids ids)
{
    private const string Purpose = "sign-in";
    private const string Cookie = "__Host-weerbaar-in-";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public async Task BeginAsync(HttpContext http, string returnTo)
    {
        var document = await authority.AnnouncesAsync();
        var begun = new Begun(ids.New(), ids.New(), ids.New() + ids.New(), returnTo);
        var held = await sealing.SealAsync(Purpose, begun, Life, http.RequestAborted);
        http.Response.Cookies.Append(Cookie + begun.State, held, PageCookies.For(Life));
        http.Response.Redirect(Request(document.AuthorizationEndpoint, begun).CreateAuthenticationRequestUrl());
    }

    public async Task<Ended> EndAsync(HttpContext http)
    {
        var (query, state) = (http.Request.Query, http.Request.Query["state"].ToString());
        var begun = IsState(state)
            ? await sealing.OpenAsync<Begun>(Purpose, http.Request.Cookies[Cookie + state], http.RequestAborted)
            : null;
        if (begun is null || begun.State != state)
        {
            return new Ended(null, null, "UnknownState");
        }

        http.Response.Cookies.Delete(Cookie + state, PageCookies.For(null));
        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return new Ended(null, begun.ReturnTo, "Refused");
        }

        var (session, why) = await redeeming.RunAsync(code, begun, http.RequestAborted);
        return new Ended(session, begun.ReturnTo, why);
    }

    private OpenIdConnectMessage Request(string address, Begun begun) => new()
    {
        IssuerAddress = address,
        EnableTelemetryParameters = false,
        ClientId = settings.ClientId,
        RedirectUri = settings.RedirectUri,
        ResponseType = OpenIdConnectResponseType.Code,
        ResponseMode = OpenIdConnectResponseMode.Query,
        Scope = "openid profile",
        State = begun.State,
        Nonce = begun.Nonce,
        Parameters =
        {
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(begun.Verifier))),
            ["code_challenge_method"] = "S256",
        },
    };

    private static bool IsState(string state) => state.Length == Ids.Length && state.All(char.IsAsciiLetterOrDigit);
}
