using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>The tokens that Entra gives the bot, one audience each, and their check (real time).</summary>
internal sealed class AccessToken(TheWorld world, KeyRing keys, TimeProvider timeProvider)
{
    public const string ConnectorAudience = "https://api.botframework.com";
    public const string GraphAudience = "https://graph.microsoft.com";

    public string Issue(string audience, int seconds)
    {
        var organisation = world.Organisation;
        var now = timeProvider.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{organisation.TenantId}/",
            ["iat"] = now,
            ["nbf"] = now - 300,
            ["exp"] = now + seconds,
            ["appid"] = organisation.AppId,
            ["tid"] = organisation.TenantId,
            ["idtyp"] = "app",
        };
        return new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), keys.Current(KeyRing.Access));
    }

    /// <summary>Null when the header carries a good token for this audience, else why not.</summary>
    public async Task<string?> FaultOf(string? authorization, string audience)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "no bearer token";
        }

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(authorization[7..].Trim(), new TokenValidationParameters
        {
            ValidAudience = audience,
            ValidIssuer = $"https://sts.windows.net/{world.Organisation.TenantId}/",
            IssuerSigningKey = keys.Current(KeyRing.Access).Key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ClockSkew = TimeSpan.Zero,
        });
        return result.Exception switch
        {
            null when result.IsValid => null,
            SecurityTokenInvalidAudienceException => $"the token is not meant for {audience}",
            SecurityTokenExpiredException => "the token has expired",
            _ => "the token was not given out here",
        };
    }
}
