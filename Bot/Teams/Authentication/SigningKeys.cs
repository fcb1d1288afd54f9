using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Teams.Authentication;

/// <summary>
/// The keys that Teams signs with, fetched over the announced metadata and kept a day. The library's own
/// ConfigurationManager refreshes behind the back of the request that needs it, which would refuse the first messages
/// after a new key; this one fetches once and waits. While the metadata cannot be reached, the last known keys go on
/// counting.
/// </summary>
internal sealed class SigningKeys(
    HttpClient http, IOptions<BotOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Held? _held;
    private DateTimeOffset _lastFetch = DateTimeOffset.MinValue;

    /// <summary>The key of this id; null when there is none, also after a new fetch.</summary>
    /// <exception cref="NoKeysException">No keys were ever to be had: nothing can be checked.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId)
    {
        var held = _held;
        if (held is null || !held.Keys.ContainsKey(keyId) || clock.GetUtcNow() - held.Since > Fresh)
        {
            held = await FetchAsync(held);
        }
        return (held ?? throw new NoKeysException()).Keys.GetValueOrDefault(keyId);
    }

    /// <summary>Returns when there are keys to check with.</summary>
    /// <exception cref="NoKeysException">No keys were ever to be had.</exception>
    public async Task FetchedAsync() => _ = _held ?? await FetchAsync(null) ?? throw new NoKeysException();

    public void Dispose() => _one.Dispose();

    private async Task<Held?> FetchAsync(Held? seen)
    {
        await _one.WaitAsync();
        try
        {
            if (ReferenceEquals(_held, seen) && clock.GetUtcNow() - _lastFetch >= BetweenFetches)
            {
                _lastFetch = clock.GetUtcNow();
                _held = new Held(await GetAsync(), _lastFetch);
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException
            or ArgumentException or OperationCanceledException)
        {
            logger.KeysUnreachable(fault.GetType().Name);
        }
        finally
        {
            _one.Release();
        }
        return _held;
    }

    private async Task<FrozenDictionary<string, JsonWebKey>> GetAsync()
    {
        // Whoever waits for the keys must not take them from the others by hanging up.
        using var time = new CancellationTokenSource(FetchTime, clock);
        var address = options.Value.OpenIdMetadata;
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(address).IsLoopback };
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, time.Token);
        var keys = metadata.JsonWebKeySet.Keys.Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid).ToFrozenDictionary(same => same.Key, same => same.First());
        return keys.Count > 0 ? keys : throw new InvalidOperationException("The metadata announces no key.");
    }

    private sealed record Held(FrozenDictionary<string, JsonWebKey> Keys, DateTimeOffset Since);
}

/// <summary>No signing keys were ever to be had.</summary>
internal sealed class NoKeysException : Exception;
