namespace Weerbaar.Teams;

/// <summary>
/// The one HTTP client towards Teams. It follows no redirect: a token or a request could be led elsewhere. It writes no
/// log, since the address of a file is the key to it. Connections end now and then, so that moved names are noticed.
/// </summary>
internal sealed class TeamsHttp : IDisposable
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        // Each call brings its own time.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 4 * 1024 * 1024,
    };

    public void Dispose() => Client.Dispose();
}
