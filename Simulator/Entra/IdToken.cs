using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>
/// Who signed in, as Entra's v2.0 id token says it, right or wrong in one chosen way. By the simulated clock, as the
/// connector's tokens are.
/// </summary>
internal sealed class IdToken(TheWorld world, KeyRing keys)
{
    public const string Proper = "proper";

    public static IReadOnlyList<string> Ways { get; } =
        [Proper, "wrongNonce", "noNonce", "wrongAudience", "wrongIssuer", "otherTenant", "expired", "wrongKey", "noPerson"];

    public string Issue(string way, Person person, string nonce)
    {
        var signing = keys.Current(KeyRing.Access);
        return new JsonWebTokenHandler().CreateToken(
            Claims(way, person, nonce).ToJsonString(), way == "wrongKey" ? KeyRing.Stranger(signing.Key.KeyId) : signing);
    }

    private JsonObject Claims(string way, Person person, string nonce)
    {
        var organisation = world.Organisation;
        var now = world.Now.ToUnixTimeSeconds() - (way == "expired" ? 90 * 60 : 0);
        var claims = new JsonObject
        {
            ["ver"] = "2.0",
            ["iss"] = way == "wrongIssuer" ? "https://elsewhere.example/v2.0" : Issuer(organisation),
            ["aud"] = way == "wrongAudience" ? Guid.Empty.ToString() : organisation.AppId,
            ["tid"] = way == "otherTenant" ? Guid.Empty.ToString() : organisation.TenantId,
            ["sub"] = person.Mri,
            ["oid"] = person.Id,
            ["name"] = person.Name,
            ["preferred_username"] = person.Upn,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 3600,
            ["nonce"] = way == "wrongNonce" ? NewId.Secret() : nonce,
        };
        foreach (var (_, missing) in new[] { ("noNonce", "nonce"), ("noPerson", "oid") }.Where(left => left.Item1 == way))
        {
            claims.Remove(missing);
        }

        return claims;
    }

    public static string Issuer(Organisation organisation) => $"http://127.0.0.1:{organisation.Port}/{organisation.TenantId}/v2.0";
}
