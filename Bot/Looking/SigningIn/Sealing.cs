using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Looking.SigningIn;

/// <summary>
/// What a browser keeps for the bot: an encrypted and signed token (RFC 7516, RFC 7519), for one purpose and until a time.
/// So no instance remembers anything, and nobody but the bot reads or makes one.
/// </summary>
internal sealed class Sealing(PageKeys keys, TimeProvider clock)
{
    private const string Held = "held";

    private readonly JsonWebTokenHandler tokens = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> SealAsync<T>(string purpose, T value, TimeSpan life, CancellationToken ct)
    {
        var (key, now) = (await keys.CurrentAsync(ct), clock.GetUtcNow().UtcDateTime);
        return tokens.CreateToken(new SecurityTokenDescriptor
        {
            Audience = purpose,
            Claims = new Dictionary<string, object> { [Held] = JsonSerializer.Serialize(value, typeof(T), SealedJson.Default) },
            NotBefore = now,
            Expires = now + life,
            SigningCredentials = new(key.Signs, SecurityAlgorithms.HmacSha256),
            EncryptingCredentials = new(key.Hides, JwtConstants.DirectKeyUseAlg, SecurityAlgorithms.Aes256CbcHmacSha512),
        });
    }

    /// <summary>Null when it was not made here, for something else, or too long ago.</summary>
    public async Task<T?> OpenAsync<T>(string purpose, string? seal, CancellationToken ct)
        where T : class
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        var good = await keys.GoodAsync(ct);
        var opened = await tokens.ValidateTokenAsync(seal, new TokenValidationParameters
        {
            ValidAudience = purpose,
            ValidateIssuer = false,
            TokenDecryptionKeys = good.Select(key => key.Hides),
            IssuerSigningKeys = good.Select(key => key.Signs),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256, JwtConstants.DirectKeyUseAlg, SecurityAlgorithms.Aes256CbcHmacSha512],
            LifetimeValidator = (_, until, _, _) => until > clock.GetUtcNow().UtcDateTime,
        });
        return opened.IsValid && opened.Claims.TryGetValue(Held, out var held)
            ? (T?)JsonSerializer.Deserialize((string)held, typeof(T), SealedJson.Default)
            : null;
    }
}

[JsonSerializable(typeof(Begun))]
[JsonSerializable(typeof(Session))]
internal sealed partial class SealedJson : JsonSerializerContext;
