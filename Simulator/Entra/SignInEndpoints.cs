using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>Signing in with a browser: metadata, keys, and the page on which one picks who one is.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", Metadata);
        routes.MapGet("/{tenant}/discovery/v2.0/keys", (KeyRing keys) => Results.Json(keys.PublishedByEntra()));
        routes.MapGet("/{tenant}/oauth2/v2.0/authorize", Ask);
        routes.MapPost("/{tenant}/oauth2/v2.0/authorize", Answer).DisableAntiforgery();
    }

    private static IResult Metadata(string tenant, TheWorld world)
    {
        var organisation = world.Organisation;
        var here = $"http://127.0.0.1:{organisation.Port}/{organisation.TenantId}";
        return !AuthorizeRequest.Same(tenant, organisation.TenantId) ? Results.StatusCode(400) : Results.Json(new JsonObject
        {
            ["issuer"] = IdToken.Issuer(organisation),
            ["authorization_endpoint"] = $"{here}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{here}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{here}/discovery/v2.0/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["response_modes_supported"] = new JsonArray("query"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt"),
        });
    }

    private static IResult Ask(string tenant, HttpRequest request, AuthorizeRequest check, TheWorld world) =>
        check.Refusal(tenant, request) ?? SignInPage.Of(world.Read(state => state.People.Values.Where(person => person.Enabled).ToList()));

    private static async Task<IResult> Answer(
        string tenant, HttpRequest request, AuthorizeRequest check, SignIns signIns, TheWorld world)
    {
        if (check.Refusal(tenant, request) is { } refusal)
        {
            return refusal;
        }

        var picked = (await request.ReadFormAsync())["person"].ToString();
        if (world.Read(state => state.People.GetValueOrDefault(picked)) is not { Enabled: true } person)
        {
            return Results.Text("AADSTS50057: the account is disabled, or there is none.", statusCode: 400);
        }

        var asked = request.Query;
        var redirect = asked["redirect_uri"].ToString();
        var code = signIns.Give(person.Key, redirect, asked["code_challenge"].ToString(), asked["nonce"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?>
        {
            ["code"] = code,
            ["state"] = asked["state"],
            ["session_state"] = Guid.NewGuid().ToString(),
        }));
    }
}
