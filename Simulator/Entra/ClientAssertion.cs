using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Entra;

/// <summary>
/// A JWT with which an application proves that it is itself: signed with its own certificate, or given out to the managed
/// identity that it trusts (a federated credential: issuer, subject and audience must be the registered ones).
/// </summary>
internal sealed class ClientAssertion(TheWorld world, KeyRing keys, TimeProvider timeProvider)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _reader = new() { MapInboundClaims = false };

    /// <summary>Entra's code for what is wrong with it, and in words; null: it is good.</summary>
    public async Task<(string Code, string What)?> FaultOf(string assertion)
    {
        if (!_reader.CanReadToken(assertion))
        {
            return ("AADSTS50027", "the client_assertion is no JWT");
        }

        var token = _reader.ReadJsonWebToken(assertion);
        return token.Issuer == world.Organisation.AppId ? await OwnFault(token) : await FederatedFault(token);
    }

    private async Task<(string Code, string What)?> OwnFault(JsonWebToken token)
    {
        var (organisation, named) = (world.Organisation, Thumbprint(token));
        if (organisation.Certificates.FirstOrDefault(held => ThumbprintOf(held) == named) is not { } registered)
        {
            return ("AADSTS700027", "the certificate that the assertion names by x5t#S256 is not registered");
        }

        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(registered));
        string[] addresses = [TokenAddress(organisation, $"http://127.0.0.1:{organisation.Port}"),
            TokenAddress(organisation, "https://login.microsoftonline.com")];
        return true switch
        {
            _ when !await IsSigned(token, new X509SecurityKey(certificate), SecurityAlgorithms.RsaSsaPssSha256) =>
                ("AADSTS700027", "the assertion was not signed, by PS256, with the certificate that it names"),
            _ when token.Subject != organisation.AppId || string.IsNullOrEmpty(token.Id) =>
                ("AADSTS700021", "iss and sub must be the client's id, and jti be there"),
            _ when !token.Audiences.Any(addresses.Contains) => ("AADSTS700023", "the audience is not this token endpoint"),
            _ when !IsNow(token, world.Now) && !IsNow(token, timeProvider.GetUtcNow()) =>
                ("AADSTS700024", "the assertion is not within its time, by any clock"),
            _ when token.ValidTo - token.ValidFrom > TimeSpan.FromMinutes(10) =>
                ("AADSTS700024", "the assertion lives longer than ten minutes"),
            _ => null,
        };
    }

    private async Task<(string Code, string What)?> FederatedFault(JsonWebToken token)
    {
        var organisation = world.Organisation;
        return true switch
        {
            _ when token.Issuer != IdToken.Issuer(organisation) => ("AADSTS700211", "no federated credential has this issuer"),
            _ when token.Subject != organisation.Identity.PrincipalId => ("AADSTS700213", "no federated credential has this subject"),
            _ when !token.Audiences.SequenceEqual([ManagedIdentity.Exchange]) =>
                ("AADSTS700212", "no federated credential has this audience"),
            _ when !await IsSigned(token, keys.Current(KeyRing.Access).Key, SecurityAlgorithms.RsaSha256) =>
                ("AADSTS50013", "the assertion was not signed by its issuer"),
            _ when !IsNow(token, timeProvider.GetUtcNow()) => ("AADSTS700024", "the assertion is not within its time"),
            _ => null,
        };
    }

    private async Task<bool> IsSigned(JsonWebToken token, SecurityKey key, string algorithm) =>
        (await _reader.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            TryAllIssuerSigningKeys = true,
            IssuerSigningKey = key,
            ValidAlgorithms = [algorithm],
        })).IsValid;

    private static bool IsNow(JsonWebToken token, DateTimeOffset now) => token.ValidFrom <= now + Skew && token.ValidTo > now - Skew;

    private static string TokenAddress(Organisation organisation, string host) => $"{host}/{organisation.TenantId}/oauth2/v2.0/token";

    private static string Thumbprint(JsonWebToken token) => token.TryGetHeaderValue("x5t#S256", out string named) ? named : "";

    private static string ThumbprintOf(string held) => Base64UrlEncoder.Encode(SHA256.HashData(Convert.FromBase64String(held)));
}
