using Microsoft.Net.Http.Headers;
using Weerbaar.Web;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// A file as it is sent to a browser. Only a few kinds are shown, told by their content and never by their name; all else is
/// a download without a type. Nothing in a file can run: no script, no origin, nothing from elsewhere.
/// </summary>
internal static class FileAnswer
{
    /// <summary>Pictures are drawn with the browser's own style.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'";

    private const string Text = "text/plain";

    private static readonly HashSet<string> Shown = ["image/png", "image/jpeg", "image/gif", "image/webp", Text];

    public static bool IsShown(EvidenceItem file) => file.ContentType is { } type && Shown.Contains(type);

    public static async Task SendAsync(HttpContext http, EvidenceItem file, Stream content)
    {
        var response = http.Response;
        PageHeaders.Set(response, Policy);
        response.ContentType = !IsShown(file)
            ? "application/octet-stream" : file.ContentType is Text ? Text + "; charset=utf-8" : file.ContentType;
        var named = new ContentDispositionHeaderValue(IsShown(file) ? "inline" : "attachment");
        named.SetHttpFileName(ShownFileName.Safe(file.Name));
        response.Headers.ContentDisposition = named.ToString();
        response.ContentLength = file.Size;
        await content.CopyToAsync(response.Body, http.RequestAborted);
    }
}
