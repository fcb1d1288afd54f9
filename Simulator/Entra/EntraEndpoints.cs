using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>The connector's metadata and keys, and the token endpoint.</summary>
internal static class EntraEndpoints
{
    public static void MapEntra(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/.well-known/openidconfiguration", (TheWorld world) => Metadata(world));
        routes.MapGet("/v1/.well-known/openid-configuration", (TheWorld world) => Metadata(world));
        routes.MapGet("/v1/.well-known/keys", (KeyRing keys) => Results.Json(keys.Published()));
        routes.MapPost(
            "/{tenant}/oauth2/v2.0/token", (string tenant, HttpRequest request, TokenEndpoint tokens) => tokens.Answer(tenant, request));
        routes.ServiceProvider.GetRequiredService<IdentityEndpoint>().Map(routes);
        routes.MapSignIn();
    }

    private static IResult Metadata(TheWorld world) => Results.Json(new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"http://127.0.0.1:{world.Organisation.Port}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });
}
