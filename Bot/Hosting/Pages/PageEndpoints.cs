using Microsoft.Net.Http.Headers;

namespace Weerbaar.Hosting.Pages;

/// <summary>Serves the public pages, each in the language that was asked for or that the browser prefers.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpContext http, PublicPages pages) => Show(http, pages, "About"));
        endpoints.MapGet("/privacy", (HttpContext http, PublicPages pages) => Show(http, pages, "Privacy"));
        endpoints.MapGet("/terms", (HttpContext http, PublicPages pages) => Show(http, pages, "Terms"));
    }

    private static IResult Show(HttpContext http, PublicPages pages, string page)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = HeaderNames.AcceptLanguage;
        return Results.Text(pages.Html(page, LanguageOf(http.Request)), "text/html; charset=utf-8");
    }

    private static Language LanguageOf(HttpRequest request)
    {
        switch (request.Query["lang"].ToString())
        {
            case "en":
                return Language.English;
            case "nl":
                return Language.Dutch;
        }

        var preferred = (request.GetTypedHeaders().AcceptLanguage ?? [])
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(
                tag => tag.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
                    || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return preferred?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? Language.English : Language.Dutch;
    }
}
