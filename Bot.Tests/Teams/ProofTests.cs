using System.Security.Cryptography;
using System.Text;
using System.Web;
using Azure.Core;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Looking;
using Weerbaar.Looking.SigningIn;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

/// <summary>
/// Each way in which the registration can prove that it is itself, with the libraries and settings of production; the
/// simulator stands in the place of Entra and of the machine's identity endpoint.
/// </summary>
[Collection(nameof(Teams))]
public sealed class ProofTests(Simulator.Teams teams) : IDisposable
{
    private const string Verifier = "abcdefghijklmnopqrstuvwxyz-0123456789._~ABCDEFG";
    private const string Nonce = "a-nonce-of-some-length";

    private readonly string certificatePath = Path.Combine(Path.GetTempPath(), $"weerbaar-{Guid.NewGuid():N}.pem");

    [Theory]
    [InlineData("secret", "ClientSecretCredential")]
    [InlineData("certificate", "ClientCertificateCredential")]
    [InlineData("federated", "ClientAssertionCredential")]
    public async Task The_bot_is_believed_at_the_connector_the_directory_and_the_sign_in(string proof, string credential)
    {
        var seq = await teams.Simulator.Seq();
        var person = await teams.Newcomer();
        var options = await OptionsAsync(proof);
        using var http = new HttpClient(new Microsofts(teams.Simulator.Address));
        var clientProof = ClientProof.Of(options, http, new Ids(), TimeProvider.System);
        var identity = BotIdentity.Of(options, clientProof, http, TimeProvider.System).Credential;

        Assert.Equal(credential, identity.GetType().Name);
        var members = $"conversations/{Uri.EscapeDataString(person.ChatId)}/members";
        Assert.Equal(200, (await teams.AsBot.Connector(HttpMethod.Get, members, null, await TokenAsync(identity, "api.botframework.com"))).Status);
        Assert.Equal(200, (await teams.AsBot.Graph(HttpMethod.Get, $"users/{person.Id}?$select=id", null, await TokenAsync(identity, "graph.microsoft.com"))).Status);
        var (session, code) = await SignInAsync(clientProof, person.Key);
        Assert.Equal((person.Id, ""), (session?.Person.Value, code));
        Assert.Empty(await teams.Simulator.RulesBrokenSince(seq));
    }

    public void Dispose() => File.Delete(certificatePath);

    private async Task<BotOptions> OptionsAsync(string proof)
    {
        var settings = (await teams.Simulator.Get($"/api/settings?proof={proof}"))["environment"]!;
        if (proof == "certificate")
        {
            RegistrationCertificate.Write(certificatePath);
            await teams.Simulator.Post("/api/certificates", new { pem = RegistrationCertificate.Pem });
        }

        return new BotOptions
        {
            AppId = (string)settings["Bot__AppId"]!,
            TenantId = (string)settings["Bot__TenantId"]!,
            ClientSecret = (string?)settings["Bot__ClientSecret"],
            ManagedIdentityClientId = (string?)settings["Bot__ManagedIdentityClientId"],
            CertificatePath = proof == "certificate" ? certificatePath : null,
        };
    }

    private static async Task<string> TokenAsync(TokenCredential identity, string resource) =>
        (await identity.GetTokenAsync(new TokenRequestContext([$"https://{resource}/.default"]), default)).Token;

    private async Task<(Session? Session, string Code)> SignInAsync(ClientProof proof, string person)
    {
        var tenant = teams.AsBot["Bot__TenantId"];
        var page = new PageSettings(teams.Bot.Url, $"{teams.Simulator.Address}{tenant}/v2.0", teams.AsBot["Bot__AppId"], tenant);
        using var http = new TeamsHttp();
        var authority = new Authority(http, page, TimeProvider.System);
        var redeeming = new Redeeming(http, authority, proof, page, TimeProvider.System);
        return await redeeming.RunAsync(await CodeAsync(page, person), new Begun("", Nonce, Verifier, "/"), default);
    }

    private static async Task<string> CodeAsync(PageSettings page, string person)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var picked = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = person });
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var address = $"{page.Authority[..^"/v2.0".Length]}/oauth2/v2.0/authorize?client_id={page.ClientId}&response_type=code"
            + $"&redirect_uri={Uri.EscapeDataString(page.RedirectUri)}&scope=openid%20profile&state=a-state-of-some-length"
            + $"&nonce={Nonce}&code_challenge={challenge}&code_challenge_method=S256";
        using var answer = await browser.PostAsync(new Uri(address), picked);
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["code"]!;
    }

    /// <summary>Leads what is meant for Entra, or for the endpoint of the machine's identity, to the simulator.</summary>
    private sealed class Microsofts(Uri simulator) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Contains(request.RequestUri!.Host, (string[])["login.microsoftonline.com", "169.254.169.254"]);
            request.RequestUri = new Uri(simulator, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
