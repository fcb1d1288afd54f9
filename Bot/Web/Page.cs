using System.Text;
using static Weerbaar.Web.Html;

namespace Weerbaar.Web;

/// <summary>A whole page, without script; it reads well on a narrow screen, in light and in dark.</summary>
internal static class Page
{
    /// <summary>Nothing runs, nothing comes from elsewhere, nobody frames it.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static async Task WriteAsync(HttpContext http, int status, Language language, string title, params IReadOnlyList<Html?> body)
    {
        var page = new StringWriter();
        page.Write("<!doctype html>");
        Tag("html",
            Tag("head",
                Tag("meta").With("charset", "utf-8"),
                Tag("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1"),
                Tag("meta").With("name", "color-scheme").With("content", "light dark"),
                Tag("link").With("rel", "stylesheet").With("href", PagePaths.Style),
                Tag("title", title)),
            Tag("body", Tag("main", [Tag("h1", title), .. body])))
            .With("lang", language is Language.English ? "en" : "nl")
            .WriteTo(page);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        PageHeaders.Set(http.Response, Policy);
        await http.Response.WriteAsync(page.ToString(), Encoding.UTF8, http.RequestAborted);
    }
}
