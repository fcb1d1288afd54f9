using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>
/// The token that the connector sends along with an activity (facts 3.1), right or wrong in one chosen way. Tokens live by
/// the simulated clock, since that is the time by which the bot under it checks their expiry.
/// </summary>
internal sealed class ChannelToken(TheWorld world, KeyRing keys)
{
    public const string Proper = "proper";

    public static IReadOnlyList<string> Ways { get; } =
    [
        Proper, "wrongKey", "unknownKey", "wrongAudience", "wrongIssuer", "expired", "notYetValid", "otherServiceUrl",
        "noServiceUrl", "noEndorsements", "otherTenant", "hs256", "algNone", "garbage", "none",
    ];

    /// <summary>The token, or null when there is to be none.</summary>
    public string? For(string way, string serviceUrl, int offBySeconds = 600) => way switch
    {
        "none" => null,
        "garbage" => "no.token.atall",
        "algNone" => Unsigned(Claims(way, serviceUrl, offBySeconds)),
        _ => new JsonWebTokenHandler().CreateToken(Claims(way, serviceUrl, offBySeconds).ToJsonString(), SignedBy(way)),
    };

    private SigningCredentials SignedBy(string way)
    {
        var current = keys.Current(KeyRing.Connector);
        return way switch
        {
            "wrongKey" => KeyRing.Stranger(current.Key.KeyId),
            "unknownKey" => KeyRing.Stranger(NewId.Short("u")),
            "noEndorsements" => keys.Current(KeyRing.Unendorsed),
            "hs256" => new SigningCredentials(
                new SymmetricSecurityKey(Encoding.ASCII.GetBytes(current.Key.KeyId.PadRight(64, '.'))) { KeyId = current.Key.KeyId },
                SecurityAlgorithms.HmacSha256),
            _ => current,
        };
    }

    private JsonObject Claims(string way, string serviceUrl, int offBySeconds)
    {
        var now = world.Now.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["serviceurl"] = way == "otherServiceUrl" ? "https://elsewhere.example/" : serviceUrl,
            ["nbf"] = way == "notYetValid" ? now + offBySeconds : now - 300,
            ["exp"] = way == "expired" ? now - offBySeconds : now + offBySeconds + 3600,
            ["iss"] = way == "wrongIssuer" ? "https://api.elsewhere.example" : "https://api.botframework.com",
            ["aud"] = way == "wrongAudience" ? Guid.Empty.ToString() : world.Organisation.AppId,
        };
        if (way == "expired")
        {
            claims["nbf"] = now - offBySeconds - 3600;
        }

        if (way == "noServiceUrl")
        {
            claims.Remove("serviceurl");
        }

        return claims;
    }

    private static string Unsigned(JsonObject claims) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.";
}
