using static Weerbaar.Web.Html;

namespace Weerbaar.Web;

/// <summary>Pages that only say something.</summary>
internal static class NoticePage
{
    /// <summary>The same for what does not exist and for what somebody may not see: it reveals nothing.</summary>
    public static Task ShowNothingAsync(HttpContext http, Language language) =>
        WriteAsync(http, StatusCodes.Status404NotFound, language, "Nothing");

    public static Task ShowBusyAsync(HttpContext http, Language language)
    {
        http.Response.Headers.RetryAfter = "10";
        return WriteAsync(http, StatusCodes.Status503ServiceUnavailable, language, "Busy");
    }

    public static Task ShowSignedOutAsync(HttpContext http, Language language) =>
        WriteAsync(http, StatusCodes.Status200OK, language, "SignedOut");

    /// <param name="again">Where to begin anew; null: only Teams knows.</param>
    public static Task ShowNotSignedInAsync(HttpContext http, Language language, string? again) =>
        WriteAsync(http, StatusCodes.Status400BadRequest, language, "NotSignedIn", again);

    private static Task WriteAsync(HttpContext http, int status, Language language, string key, string? again = null)
    {
        var words = Texts.In(language);
        return Page.WriteAsync(
            http, status, language, words[$"{key}.Title"],
            Tag("p", words[$"{key}.Text"]),
            again is null ? null : Tag("p", Tag("a", words["Again"]).With("href", again)));
    }
}
