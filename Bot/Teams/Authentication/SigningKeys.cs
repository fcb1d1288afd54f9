using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Teams.Authentication;

/// <summary>
/// The keys that Teams signs with, fetched over the announced metadata. The library's own ConfigurationManager refreshes
/// behind the back of the request that needs it, which would refuse the first messages after a new key; this one fetches
/// once and waits, never longer than a few seconds.
/// </summary>
internal sealed class SigningKeys
{
    private readonly KeptDocument<FrozenDictionary<string, JsonWebKey>> _kept;

    public SigningKeys(HttpClient http, IOptions<BotOptions> options, TimeProvider timeProvider, ILogger<SigningKeys> logger)
    {
        var documents = new MetadataDocuments(http);
        _kept = new(stop => GetAsync(options.Value.OpenIdMetadata, documents, stop), timeProvider, logger.KeysUnreachable);
    }

    /// <summary>They could not be fetched for a day; the last known ones count.</summary>
    public bool AreOld => _kept.IsOld;

    /// <summary>The key of this id; null when there is none, also after a new fetch.</summary>
    /// <exception cref="NoKeysException">No keys were ever to be had: nothing can be checked.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId) =>
        (await _kept.GetAsync(keys => keys.ContainsKey(keyId)) ?? throw new NoKeysException()).GetValueOrDefault(keyId);

    /// <summary>
    /// Returns when there are keys to check with, and has them fetched anew ahead of time: whoever asks whether this machine
    /// is ready asks often.
    /// </summary>
    /// <exception cref="NoKeysException">No keys were ever to be had.</exception>
    public async Task FetchOnceAsync() => _ = await _kept.GetAnyAsync() ?? throw new NoKeysException();

    private static async Task<FrozenDictionary<string, JsonWebKey>> GetAsync(
        string address, MetadataDocuments documents, CancellationToken stop)
    {
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, stop);
        var keys = metadata.JsonWebKeySet.Keys.Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid).ToFrozenDictionary(same => same.Key, same => same.First());
        return keys.Count > 0 ? keys : throw new InvalidOperationException("The metadata announces no key.");
    }
}

/// <summary>No signing keys were ever to be had.</summary>
internal sealed class NoKeysException : Exception;
