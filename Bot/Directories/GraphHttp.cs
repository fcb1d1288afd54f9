using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Weerbaar.Directories;

/// <summary>
/// The HTTP pipeline to Graph, without logs and traces, which would hold the ids in the addresses. It follows no
/// redirect. Its retries (429, 503, 504) wait two seconds in all, because a turn does; whoever has more time asks
/// again later.
/// </summary>
internal static class GraphHttp
{
    private static readonly TimeSpan RetriesLimit = TimeSpan.FromSeconds(2);

    public static HttpClient Create() => new(new OnlyGraphsErrors { InnerHandler = Retries() })
    {
        // Each question brings its own time.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static RetryHandler Retries() => new(
        new RetryHandlerOption { MaxRetry = 2, Delay = 1, RetriesTimeLimit = RetriesLimit })
    {
        InnerHandler = new ParametersNameDecodingHandler
        {
            InnerHandler = new CountedRetries
            {
                InnerHandler = new SocketsHttpHandler
                {
                    ActivityHeadersPropagator = null,
                    AllowAutoRedirect = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    UseCookies = false,
                },
            },
        },
    };

    /// <summary>The library marks its tries after the first.</summary>
    private sealed class CountedRetries : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Contains("Retry-Attempt"))
            {
                BotTelemetry.Retries.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, "graph"));
            }
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>
    /// An error page of a gateway is no Graph error; the library would lose its status while reading it.
    /// </summary>
    private sealed class OnlyGraphsErrors : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                return response;
            }
            response.Dispose();
            throw new HttpRequestException(null, null, response.StatusCode);
        }
    }
}
