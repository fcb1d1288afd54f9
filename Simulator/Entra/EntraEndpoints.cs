using System.Text.Json.Nodes;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>Metadata, keys and the token endpoint.</summary>
internal static class EntraEndpoints
{
    private const int LifeSeconds = 3599;

    public static void MapEntra(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/.well-known/openidconfiguration", (TheWorld world) => Metadata(world));
        routes.MapGet("/v1/.well-known/openid-configuration", (TheWorld world) => Metadata(world));
        routes.MapGet("/v1/.well-known/keys", (KeyRing keys) => Results.Json(keys.Published()));
        routes.MapPost("/{tenant}/oauth2/v2.0/token", Token);
    }

    private static IResult Metadata(TheWorld world) => Results.Json(new JsonObject
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"http://127.0.0.1:{world.Organisation.Port}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    });

    private static async Task<IResult> Token(string tenant, HttpRequest request, TheWorld world, AccessToken tokens, Violations violations)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        var organisation = world.Organisation;
        var audience = AudienceOf(form["scope"].ToString());
        var fault = true switch
        {
            _ when form["grant_type"] != "client_credentials" => ("unsupported_grant_type", "AADSTS70003", "grant_type must be client_credentials"),
            _ when !Same(tenant, organisation.TenantId) => ("invalid_request", "AADSTS90002", "unknown tenant"),
            _ when !Same(form["client_id"].ToString(), organisation.AppId) => ("unauthorized_client", "AADSTS700016", "unknown application"),
            _ when form["client_secret"] != organisation.ClientSecret => ("invalid_client", "AADSTS7000215", "wrong client secret"),
            _ when audience is null => ("invalid_scope", "AADSTS70011", "the scope must be one resource's /.default"),
            _ => default,
        };
        if (fault.Item1 is not null)
        {
            violations.Add(Rule.TokenRequest, "token", fault.Item3, request, fault.Item1 == "invalid_client" ? 401 : 400);
            return Results.Json(
                new JsonObject { ["error"] = fault.Item1, ["error_description"] = $"{fault.Item2}: {fault.Item3}" },
                statusCode: fault.Item1 == "invalid_client" ? 401 : 400);
        }

        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = LifeSeconds,
            ["ext_expires_in"] = LifeSeconds,
            ["access_token"] = tokens.Issue(audience!, LifeSeconds),
        });
    }

    private static string? AudienceOf(string scope) => scope switch
    {
        AccessToken.ConnectorAudience + "/.default" => AccessToken.ConnectorAudience,
        AccessToken.GraphAudience + "/.default" => AccessToken.GraphAudience,
        _ => null,
    };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
