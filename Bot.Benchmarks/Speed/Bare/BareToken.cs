using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Benchmarks.Speed.Bare;

/// <summary>The check of a token as the identity library has it, with nothing added: what it costs beside the limit.</summary>
internal sealed class BareToken(TokenValidationParameters parameters)
{
    private readonly JsonWebTokenHandler _handler = new();

    public static async Task<BareToken> FetchAsync(HttpClient http)
    {
        var metadata = Environment.GetEnvironmentVariable("Bot__OpenIdMetadata")!;
        var keys = new JsonWebKeySet(
            await http.GetStringAsync(new Uri(metadata.Replace("openidconfiguration", "keys", StringComparison.Ordinal))));
        return new BareToken(new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = Environment.GetEnvironmentVariable("Bot__AppId"),
            IssuerSigningKeys = keys.GetSigningKeys(),
        });
    }

    public async Task<bool> HoldsAsync(string? authorization) =>
        authorization is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token]
            && (await _handler.ValidateTokenAsync(token, parameters)).IsValid;
}
