using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>Gives out tokens: to the bot itself, and for a code that somebody brought from signing in.</summary>
internal sealed class TokenEndpoint(
    TheWorld world, AccessToken tokens, IdToken idTokens, SignIns signIns, ClientAssertion assertions, Violations violations)
{
    private const int LifeSeconds = 3599;

    private sealed record Fault(string Rule, string Error, string Code, string What, int Status = 400);

    public async Task<IResult> Answer(string tenant, HttpRequest request)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        var fault = TenantFault(tenant, form) ?? await ProofFault(form) ?? form["grant_type"].ToString() switch
        {
            "client_credentials" => AudienceOf(form) is null
                ? new Fault(Rule.TokenRequest, "invalid_scope", "AADSTS70011", "the scope must be one resource's /.default")
                : null,
            "authorization_code" => null,
            _ => new Fault(Rule.TokenRequest, "unsupported_grant_type", "AADSTS70003", "the grant_type is not played"),
        };
        if (fault is not null)
        {
            return Refused(request, fault);
        }

        return form["grant_type"] == "authorization_code"
            ? Redeemed(request, form) : Results.Json(Token(tokens.Issue(AudienceOf(form)!, LifeSeconds)));
    }

    private Fault? TenantFault(string tenant, IFormCollection form)
    {
        var organisation = world.Organisation;
        return true switch
        {
            _ when !AuthorizeRequest.Same(tenant, organisation.TenantId) =>
                new Fault(RuleOf(form), "invalid_request", "AADSTS90002", "unknown tenant"),
            _ when !AuthorizeRequest.Same(form["client_id"].ToString(), organisation.AppId) =>
                new Fault(RuleOf(form), "unauthorized_client", "AADSTS700016", "unknown application"),
            _ => null,
        };
    }

    private async Task<Fault?> ProofFault(IFormCollection form)
    {
        Fault Unproven(string code, string what) => new(RuleOf(form), "invalid_client", code, what, 401);
        var (secret, assertion) = (form["client_secret"], form["client_assertion"]);
        return true switch
        {
            _ when secret.Count + assertion.Count != 1 =>
                Unproven("AADSTS7000218", "exactly one of client_assertion and client_secret must be there"),
            _ when secret.Count == 1 => secret == world.Organisation.ClientSecret ? null : Unproven("AADSTS7000215", "wrong client secret"),
            _ when form["client_assertion_type"] != ClientAssertion.Type =>
                Unproven("AADSTS900144", "client_assertion_type is missing or unknown"),
            _ => await assertions.FaultOf(assertion.ToString()) is { } wrong ? Unproven(wrong.Code, wrong.What) : null,
        };
    }

    private static string RuleOf(IFormCollection form) =>
        form["grant_type"] == "authorization_code" ? Rule.RedeemAsClient : Rule.TokenRequest;

    private IResult Redeemed(HttpRequest request, IFormCollection form)
    {
        var given = signIns.Take(form["code"].ToString());
        var fault = given switch
        {
            null => new Fault(Rule.Redeem, "invalid_grant", "AADSTS54005", "the code was redeemed before, is too old or was never given"),
            _ when form["redirect_uri"] != given.RedirectUri =>
                new Fault(Rule.Redeem, "invalid_grant", "AADSTS50011", "another redirect_uri"),
            _ when Challenge(form["code_verifier"].ToString()) != given.Challenge =>
                new Fault(Rule.Redeem, "invalid_grant", "AADSTS501481", "the code_verifier does not fit the code_challenge"),
            _ => null,
        };
        if (fault is not null)
        {
            return Refused(request, fault);
        }

        var answer = Token(tokens.Issue(AccessToken.GraphAudience, LifeSeconds));
        answer["id_token"] = idTokens.Issue(signIns.Way, world.Read(state => state.People[given!.Person]), given!.Nonce);
        return Results.Json(answer);
    }

    private IResult Refused(HttpRequest request, Fault fault)
    {
        violations.Add(fault.Rule, "token", fault.What, request, fault.Status);
        return Results.Json(
            new JsonObject { ["error"] = fault.Error, ["error_description"] = $"{fault.Code}: {fault.What}" }, statusCode: fault.Status);
    }

    private static JsonObject Token(string access) => new()
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = LifeSeconds,
        ["ext_expires_in"] = LifeSeconds,
        ["access_token"] = access,
    };

    private static string Challenge(string verifier) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string? AudienceOf(IFormCollection form) => form["scope"].ToString() switch
    {
        AccessToken.ConnectorAudience + "/.default" => AccessToken.ConnectorAudience,
        AccessToken.GraphAudience + "/.default" => AccessToken.GraphAudience,
        _ => null,
    };
}
