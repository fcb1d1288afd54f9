using System.Text.Json;
using Azure.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Looking.SigningIn;

/// <summary>Redeems a code, and believes the id token only when all of it holds: signature, issuer, audience, times, tenant, nonce.</summary>
internal sealed class Redeeming(TeamsHttp http, Authority authority, ClientProof proof, PageSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly JsonWebTokenHandler tokens = new() { MapInboundClaims = false };

    /// <returns>Who it is, or why that was not believed, as a code.</returns>
    /// <exception cref="SignInUnavailableException">The authority cannot be reached.</exception>
    public async Task<(Session? Session, string Code)> RunAsync(string code, Begun begun, CancellationToken ct)
    {
        var document = await authority.AnnouncesAsync();
        var request = new OpenIdConnectMessage
        {
            ClientId = settings.ClientId,
            GrantType = OpenIdConnectGrantTypes.AuthorizationCode,
            Code = code,
            RedirectUri = settings.RedirectUri,
            Parameters = { ["code_verifier"] = begun.Verifier },
        };
        foreach (var (name, value) in await ProofAsync(document.TokenEndpoint, ct))
        {
            request.SetParameter(name, value);
        }

        return await AskAsync(document.TokenEndpoint, request, ct) is { IdToken.Length: > 0 } answer
            ? await ReadAsync(answer.IdToken, begun.Nonce)
            : (null, "CodeRefused");
    }

    private async Task<IReadOnlyDictionary<string, string>> ProofAsync(string address, CancellationToken ct)
    {
        try
        {
            return await proof.FieldsAsync(settings.ClientId, address, ct);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new SignInUnavailableException(fault.GetType().Name);
        }
    }

    private async Task<OpenIdConnectMessage?> AskAsync(string address, OpenIdConnectMessage request, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            using var form = new FormUrlEncodedContent(request.Parameters);
            using var response = await http.Client.PostAsync(new Uri(address), form, both.Token);
            return response.IsSuccessStatusCode
                ? Read(await response.Content.ReadAsStringAsync(both.Token))
                : (int)response.StatusCode < 500 ? null : throw new SignInUnavailableException($"{(int)response.StatusCode}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || time.IsCancellationRequested)
        {
            throw new SignInUnavailableException(fault.GetType().Name);
        }
    }

    /// <summary>A page in the place of an answer, as of a proxy, is as good as none.</summary>
    private static OpenIdConnectMessage Read(string answer)
    {
        try
        {
            return new OpenIdConnectMessage(answer);
        }
        catch (Exception fault) when (fault is ArgumentException or JsonException)
        {
            throw new SignInUnavailableException(fault.GetType().Name);
        }
    }

    private async Task<(Session? Session, string Code)> ReadAsync(string idToken, string nonce)
    {
        if (!tokens.CanReadToken(idToken))
        {
            return (null, "NoToken");
        }

        var document = await authority.AnnouncesAsync(tokens.ReadJsonWebToken(idToken).Kid);
        var read = await tokens.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = document.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = document.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return read switch
        {
            { IsValid: false } => (null, read.Exception?.GetType().Name ?? "NotValid"),
            _ when Claim(read, "nonce") != nonce => (null, "WrongNonce"),
            _ when !string.Equals(Claim(read, "tid"), settings.TenantId, StringComparison.OrdinalIgnoreCase) => (null, "WrongTenant"),
            _ when !Guid.TryParseExact(Claim(read, "oid"), "D", out _) => (null, "NoPerson"),
            _ => (new Session(new PersonId(Claim(read, "oid")!), Claim(read, "name") ?? ""), ""),
        };
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from < now + Skew);
    }

    private static string? Claim(TokenValidationResult read, string name) => read.Claims.TryGetValue(name, out var value) ? value as string : null;
}
