using System.Buffers.Text;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>The three clients as an identity of Entra. The emulator checks audience and times, not the signature.</summary>
public sealed class Tokens(SecureAzurite azurite) : IClassFixture<SecureAzurite>
{
    private readonly string _name = Names.Plain();

    [Fact]
    public async Task Tables_blobs_and_queues_are_reached_with_a_token()
    {
        var table = new TableServiceClient(At(azurite.TablePort), new Identity(Storage), With(new TableClientOptions()))
            .GetTableClient(_name);
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var container = new BlobServiceClient(At(azurite.BlobPort), new Identity(Storage), With(new BlobClientOptions()))
            .GetBlobContainerClient(_name);
        await container.CreateIfNotExistsAsync();
        var queue = new QueueServiceClient(At(azurite.QueuePort), new Identity(Storage), With(new QueueClientOptions()))
            .GetQueueClient(_name);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("text");

        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.False((await container.GetBlobClient("none").DeleteIfExistsAsync()).Value);
        Assert.Single((await queue.ReceiveMessagesAsync()).Value);
    }

    [Fact]
    public async Task A_token_for_something_else_is_refused_with_the_services_code()
    {
        var table = new TableServiceClient(
            At(azurite.TablePort), new Identity("https://graph.microsoft.com"), With(new TableClientOptions())).GetTableClient(_name);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal((403, "AuthenticationFailed"), (refused.Status, AzureFaults.CodeOf(refused)));
    }

    [Fact]
    public async Task A_token_never_travels_over_plain_http()
    {
        var table = new TableServiceClient(new Uri("http://127.0.0.1:1/a"), new Identity(Storage)).GetTableClient(_name);

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.CreateIfNotExistsAsync());
    }

    private const string Storage = "https://storage.azure.com";

    private static Uri At(int port) => new($"https://127.0.0.1:{port}/devstoreaccount1");

    private T With<T>(T options)
        where T : ClientOptions
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, seen, _, _) => seen?.Thumbprint == azurite.Certificate.Thumbprint,
        };
        options.Transport = new HttpClientTransport(handler);
        return options;
    }

    private sealed class Identity(string audience) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://storage.azure.com/.default"], requestContext.Scopes);
            var now = DateTimeOffset.UtcNow;
            var claims = $$"""
                {"aud":"{{audience}}","iss":"https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/",
                "nbf":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"iat":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},
                "exp":{{now.AddHours(1).ToUnixTimeSeconds()}}}
                """;
            return new AccessToken($"{Encode("""{"alg":"RS256","typ":"JWT"}""")}.{Encode(claims)}.c2ln", now.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
    }
}
