using Microsoft.AspNetCore.Http;

namespace Weerbaar.Tests.Directories;

/// <summary>Errors as Graph words them; like Graph they quote what was asked about.</summary>
internal static class Errors
{
    public static Task WriteAsync(
        HttpContext http, int status, string code, int? retryAfter = null, string? about = null)
    {
        http.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = $"{seconds}";
        }
        return http.Response.WriteAsJsonAsync(new
        {
            error = new { code, message = $"{about ?? http.Request.Path} of Jan Jansen", innerError = new { } },
        });
    }
}
