using Weerbaar.Cases;

namespace Weerbaar.Looking.SigningIn;

/// <summary>Who somebody is, as the authority said; what they may is asked anew on every request.</summary>
internal sealed record Session(PersonId Person, string Name)
{
    /// <summary>By which it can be ended; empty: of a version that could not.</summary>
    public string Id { get; init; } = "";

    public DateTimeOffset Until { get; init; }
}

/// <summary>
/// The session of a browser: half an hour, then the authority is asked again, mostly without a question. It ends with sign-out,
/// whoever has a copy of the cookie.
/// </summary>
internal sealed class Sessions(Sealing sealing, SignedOut signedOut, Ids ids, TimeProvider clock)
{
    private const string Purpose = "session";

    /// <summary>No other host can set a cookie of this prefix, and it never travels unencrypted.</summary>
    private const string Cookie = "__Host-weerbaar";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public async Task<Session?> OfAsync(HttpContext http) =>
        await sealing.OpenAsync<Session>(Purpose, http.Request.Cookies[Cookie], http.RequestAborted) is { Id.Length: > 0 } session
        && !await signedOut.HoldsAsync(session, http.RequestAborted)
            ? session
            : null;

    public async Task BeginAsync(HttpContext http, Session session)
    {
        var begun = session with { Id = ids.New(), Until = clock.GetUtcNow() + Life };
        var held = await sealing.SealAsync(Purpose, begun, Life, http.RequestAborted);
        http.Response.Cookies.Append(Cookie, held, PageCookies.For(Life));
    }

    public async Task EndAsync(HttpContext http)
    {
        if (await OfAsync(http) is { } session)
        {
            await signedOut.KeepAsync(session, http.RequestAborted);
        }

        http.Response.Cookies.Delete(Cookie, PageCookies.For(null));
    }
}

/// <summary>How every cookie of the page is set. Lax: a link in Teams leads here from another site.</summary>
internal static class PageCookies
{
    public static CookieOptions For(TimeSpan? life) =>
        new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}
