using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>
/// Where a machine in Azure asks for a token of its managed identity: App Service's endpoint with its secret header, and a
/// virtual machine's with "Metadata: true". It lives by the real time, as the libraries that ask do.
/// </summary>
internal sealed class IdentityEndpoint(TheWorld world, KeyRing keys, TimeProvider timeProvider)
{
    public const string Path = "/msi/token";

    private const int LifeSeconds = 24 * 3600;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpRequest request) =>
            Answer(request, request.Headers["X-IDENTITY-HEADER"] == world.Organisation.Identity.Header));
        routes.MapGet("/metadata/identity/oauth2/token", (HttpRequest request) => Answer(request, request.Headers["Metadata"] == "true"));
    }

    private IResult Answer(HttpRequest request, bool mayAsk)
    {
        var (identity, asked) = (world.Organisation.Identity, request.Query);
        return true switch
        {
            _ when !mayAsk => Refused(401, "the header is missing or wrong"),
            _ when !AuthorizeRequest.Same(asked["client_id"].ToString(), identity.ClientId) =>
                Refused(400, "no such identity is assigned to this machine"),
            _ when asked["resource"] != ManagedIdentity.Exchange => Refused(400, $"only {ManagedIdentity.Exchange} is played"),
            _ => Results.Json(Token(identity)),
        };
    }

    private JsonObject Token(ManagedIdentity identity)
    {
        var (organisation, now) = (world.Organisation, timeProvider.GetUtcNow().ToUnixTimeSeconds());
        var claims = new JsonObject
        {
            ["aud"] = ManagedIdentity.Exchange,
            ["iss"] = IdToken.Issuer(organisation),
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + LifeSeconds,
            ["azp"] = identity.ClientId,
            ["oid"] = identity.PrincipalId,
            ["sub"] = identity.PrincipalId,
            ["tid"] = organisation.TenantId,
        };
        return new JsonObject
        {
            ["access_token"] = new JsonWebTokenHandler().CreateToken(claims.ToJsonString(), keys.Current(KeyRing.Access)),
            ["client_id"] = identity.ClientId,
            ["expires_in"] = LifeSeconds.ToString(CultureInfo.InvariantCulture),
            ["expires_on"] = (now + LifeSeconds).ToString(CultureInfo.InvariantCulture),
            ["resource"] = ManagedIdentity.Exchange,
            ["token_type"] = "Bearer",
        };
    }

    private static IResult Refused(int status, string what) =>
        Results.Json(new JsonObject { ["error"] = "invalid_request", ["error_description"] = what }, statusCode: status);
}
