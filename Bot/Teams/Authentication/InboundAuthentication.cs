using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Teams.Authentication;

/// <summary>
/// Checks that a request comes from Teams: who signed, for whom, and until when. There is no way to switch it off. What
/// the token says about the activity is compared by <see cref="ActivityCheck"/>, once that has been read.
/// </summary>
internal sealed class InboundAuthentication(SigningKeys keys, IOptions<BotOptions> options, TimeProvider timeProvider)
{
    private const string Issuer = "https://api.botframework.com";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();

    public async Task<TokenCheck> CheckAsync(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !"Bearer".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { } token || !Handler.CanReadToken(token))
        {
            return TokenCheck.Refused("NoToken");
        }
        try
        {
            return await CheckTokenAsync(token);
        }
        catch (NoKeysException)
        {
            return new TokenCheck(StatusCodes.Status503ServiceUnavailable, "NoKeys");
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException)
        {
            return TokenCheck.Refused("UnreadableToken");
        }
    }

    private async Task<TokenCheck> CheckTokenAsync(string token)
    {
        var keyId = Handler.ReadJsonWebToken(token).Kid;
        if (string.IsNullOrEmpty(keyId) || await keys.FindAsync(keyId) is not { } key)
        {
            return TokenCheck.Refused("UnknownKey");
        }
        var result = await Handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
        {
            return TokenCheck.Refused(result.Exception.GetType().Name);
        }
        var claims = (JsonWebToken)result.SecurityToken;
        return new TokenCheck(StatusCodes.Status200OK, "")
        {
            ServiceUrl = claims.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null,
            Endorsements = Endorsements(key),
        };
    }

    private TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = options.Value.AppId,
        ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        ],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        LifetimeValidator = IsAlive,
    };

    // The library's own check looks at the machine's clock; ours at the bot's.
    private bool IsAlive(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }

    // Not in the standard: Teams writes beside each key for which channels it may sign.
    private static IReadOnlyList<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}
