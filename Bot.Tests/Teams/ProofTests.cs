using Azure.Core;
using Weerbaar.Teams.Connector;
using Weerbaar.Tests.Storage.Embedded;
using Weerbaar.Tests.Web;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Teams;

/// <summary>
/// Each way in which the registration can prove that it is itself, with the libraries and settings of production; the
/// simulator stands in the place of Entra and of the machine's identity endpoint.
/// </summary>
[Collection(nameof(Teams))]
public sealed class ProofTests(Simulator.Teams teams) : IDisposable
{
    private readonly string _certificatePath = Path.Combine(Path.GetTempPath(), $"weerbaar-{Guid.NewGuid():N}.pem");

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
        var clientProof = ClientProof.Of(options, http, new IdGenerator(), TimeProvider.System);
        var identity = BotIdentity.Of(options, clientProof, http, TimeProvider.System).Credential;

        Assert.Equal(credential, identity.GetType().Name);
        var members = $"conversations/{Uri.EscapeDataString(person.ChatId)}/members";
        Assert.Equal(
            200, (await teams.AsBot.Connector(HttpMethod.Get, members, null, await TokenAsync(identity, "api.botframework.com"))).Status);
        Assert.Equal(
            200, (await teams.AsBot.Graph(
                HttpMethod.Get, $"users/{person.Id}?$select=id", null, await TokenAsync(identity, "graph.microsoft.com"))).Status);
        Assert.Equal(person.Id, (await SignInAsync(clientProof, person.Key))?.Person.Value);
        Assert.Empty(await teams.Simulator.RulesBrokenSince(seq));
    }

    public void Dispose() => File.Delete(_certificatePath);

    private async Task<BotOptions> OptionsAsync(string proof)
    {
        var settings = (await teams.Simulator.Get($"/api/settings?proof={proof}"))["environment"]!;
        if (proof == "certificate")
        {
            RegistrationCertificate.Write(_certificatePath);
            await teams.Simulator.Post("/api/certificates", new { pem = RegistrationCertificate.Pem });
        }

        return new BotOptions
        {
            AppId = (string)settings["Bot__AppId"]!,
            TenantId = (string)settings["Bot__TenantId"]!,
            ClientSecret = (string?)settings["Bot__ClientSecret"],
            ManagedIdentityClientId = (string?)settings["Bot__ManagedIdentityClientId"],
            CertificatePath = proof == "certificate" ? _certificatePath : null,
        };
    }

    private static async Task<string> TokenAsync(TokenCredential identity, string resource) =>
        (await identity.GetTokenAsync(new TokenRequestContext([$"https://{resource}/.default"]), default)).Token;

    private async Task<Session?> SignInAsync(ClientProof proof, string person)
    {
        var tenant = teams.AsBot["Bot__TenantId"];
        var page = new PageSettings(teams.Bot.Url, $"{teams.Simulator.Address}{tenant}/v2.0", teams.AsBot["Bot__AppId"], tenant);
        await using var engine = new EmbeddedEngine();
        await using var bot = new SignInInstance(engine.Rows, TimeProvider.System, page, proof);
        return await bot.SignInAsync(async address =>
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            using var picked = new FormUrlEncodedContent(new Dictionary<string, string> { ["person"] = person });
            using var answer = await browser.PostAsync(address, picked);
            return answer.Headers.Location!;
        });
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
