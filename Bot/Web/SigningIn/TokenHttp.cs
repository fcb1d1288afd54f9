namespace Weerbaar.Web.SigningIn;

/// <summary>
/// How codes are redeemed: no redirect is followed with a secret in hand, and what is the authority's own trouble is nobody's refusal.
/// </summary>
internal sealed class TokenHttp() : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    ConnectTimeout = TimeSpan.FromSeconds(5),
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    UseCookies = false,
})
{
    /// <exception cref="SignInUnavailableException">The authority is in trouble.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return (int)response.StatusCode < 500 ? response : throw new SignInUnavailableException($"{(int)response.StatusCode}");
    }
}
