using Microsoft.AspNetCore.WebUtilities;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>
/// Whether Entra would show its sign-in page for this request. A wrong application or address is told on the spot, since
/// nobody may be sent to an address that is not registered; everything else goes back to the application.
/// </summary>
internal sealed class AuthorizeRequest(TheWorld world, BotList bots, Violations violations)
{
    /// <summary>Registered are the sign-in addresses of the bots that this simulator knows.</summary>
    private const string RegisteredPath = "/evidence/signed-in";

    private const int ChallengeLength = 43;

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public IResult? Refusal(string tenant, HttpRequest request)
    {
        var (organisation, asked) = (world.Organisation, request.Query);
        if (!Same(tenant, organisation.TenantId) || !Same(asked["client_id"].ToString(), organisation.AppId))
        {
            return Told(request, "AADSTS700016", "unknown tenant or application");
        }

        if (!bots.Urls.Any(url => asked["redirect_uri"] == url + RegisteredPath))
        {
            return Told(request, "AADSTS50011", "the redirect_uri is not one that is registered");
        }

        return true switch
        {
            _ when asked["response_type"] != "code" => Back(request, Rule.CodeFlow, "response_type must be code"),
            _ when asked["response_mode"].ToString() is not ("" or "query") =>
                Back(request, Rule.CodeFlow, "only response_mode query is played"),
            _ when !Scopes(asked["scope"].ToString()) => Back(request, Rule.CodeFlow, "scope must hold openid and profile"),
            _ when asked["state"].ToString().Length < 16 => Back(request, Rule.CodeFlow, "state is missing or can be guessed"),
            _ when asked["nonce"].ToString().Length < 16 => Back(request, Rule.CodeFlow, "nonce is missing or can be guessed"),
            _ when asked["code_challenge_method"] != "S256" || asked["code_challenge"].ToString().Length != ChallengeLength =>
                Back(request, Rule.Pkce, "a code_challenge by S256 is missing"),
            _ => null,
        };
    }

    private static bool Scopes(string scope) => scope.Split(' ') is var all && all.Contains("openid") && all.Contains("profile");

    private IResult Told(HttpRequest request, string code, string what)
    {
        violations.Add(Rule.SignInAddress, "sign-in", what, request, 400);
        return Results.Text($"{code}: {what}", statusCode: 400);
    }

    private IResult Back(HttpRequest request, string rule, string what)
    {
        violations.Add(rule, "sign-in", what, request, 302);
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"].ToString(), new Dictionary<string, string?>
        {
            ["error"] = "invalid_request",
            ["error_description"] = what,
            ["state"] = request.Query["state"],
        }));
    }
}
