using Weerbaar.Cases;

namespace Weerbaar.Looking.SigningIn;

/// <summary>Who somebody is, as the authority said; what they may is asked anew on every request.</summary>
internal sealed record Session(PersonId Person, string Name);

/// <summary>The session of a browser: half an hour, then the authority is asked again, mostly without a question.</summary>
internal sealed class Sessions(Sealing sealing)
{
    private const string Purpose = "session";

    /// <summary>No other host can set a cookie of this prefix, and it never travels unencrypted.</summary>
    private const string Cookie = "__Host-weerbaar";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public async Task<Session?> OfAsync(HttpContext http) =>
        await sealing.OpenAsync<Session>(Purpose, http.Request.Cookies[Cookie], http.RequestAborted);

    public async Task BeginAsync(HttpContext http, Session session)
    {
        var held = await sealing.SealAsync(Purpose, session, Life, http.RequestAborted);
        http.Response.Cookies.Append(Cookie, held, PageCookies.For(Life));
    }

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, PageCookies.For(null));
}

/// <summary>How every cookie of the page is set. Lax: a link in Teams leads here from another site.</summary>
internal static class PageCookies
{
    public static CookieOptions For(TimeSpan? life) =>
        new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life, IsEssential = true };
}
