using System.Net;
using System.Net.Http.Headers;

namespace Weerbaar.Tests.Journeys;

/// <summary>What a browser has before it after all redirects.</summary>
public sealed record WebPage(Uri Url, HttpStatusCode Status, byte[] Content, HttpResponseHeaders Headers, HttpContentHeaders About)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Content);

    public string Header(string name) => string.Join(", ", Headers.TryGetValues(name, out var values) ? values
        : About.TryGetValues(name, out var own) ? own : []);
}

/// <summary>
/// A browser without a window: it follows redirects and keeps cookies of each address. At the sign-in page it is whoever
/// it is told to be; nobody: it stays there.
/// </summary>
public sealed class WebBrowser(string? person) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>By address, then by name.</summary>
    public Dictionary<string, Dictionary<string, string>> Cookies { get; } = [];

    /// <summary>The cookies as they were set, with all their attributes.</summary>
    public List<string> Set { get; } = [];

    /// <summary>Every address that was asked for.</summary>
    public List<Uri> Visited { get; } = [];

    public Task<WebPage> GoesAsync(string url) => GoesAsync(new Uri(url), HttpMethod.Get, null);

    public Task<WebPage> PostsAsync(string url) => GoesAsync(new Uri(url), HttpMethod.Post, []);

    /// <summary>One request, no redirect followed.</summary>
    public async Task<WebPage> AsksAsync(Uri url, HttpMethod? method = null, Dictionary<string, string>? form = null)
    {
        Visited.Add(url);
        using var request = new HttpRequestMessage(
            method ?? HttpMethod.Get, url)
        { Content = form is null ? null : new FormUrlEncodedContent(form) };
        if (Cookies.TryGetValue(url.Authority, out var known) && known.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", known.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await _http.SendAsync(request);
        Keep(url.Authority, response);
        return new WebPage(
            url, response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers, response.Content.Headers);
    }

    public void Dispose() => _http.Dispose();

    private async Task<WebPage> GoesAsync(Uri url, HttpMethod method, Dictionary<string, string>? form)
    {
        var page = await AsksAsync(url, method, form);
        for (var hop = 0; hop < 12; hop++)
        {
            if (page.Headers.Location is { } to)
            {
                page = await AsksAsync(new Uri(page.Url, to));
            }
            else if (person is not null && page.Status is HttpStatusCode.OK
                && page.Url.AbsolutePath.EndsWith("/authorize", StringComparison.Ordinal))
            {
                page = await AsksAsync(page.Url, HttpMethod.Post, new() { ["person"] = person });
            }
            else
            {
                return page;
            }
        }

        throw new InvalidOperationException("The redirects do not end: " + string.Join('\n', Visited));
    }

    private void Keep(string authority, HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Set.Add(cookie);
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var first, var second] ? (first, second) : (cookie, "");
            var own = Cookies.TryGetValue(authority, out var known) ? known : Cookies[authority] = [];
            if (value.Length == 0)
            {
                own.Remove(name);
            }
            else
            {
                own[name] = value;
            }
        }
    }
}
