using System.Net;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Tests.Infra;

/// <summary>
/// The bot is started before its storage account can be reached, or before its roles on it are known everywhere: it waits and says so,
/// wakes nobody by it, and takes up its work by itself.
/// </summary>
[Collection(OnAzurite.Name)]
public sealed class EarlyStartTests(Azurite azurite)
{
    [Theory]
    [InlineData(FaultKind.Answer, "AuthorizationPermissionMismatch")]
    [InlineData(FaultKind.Drop, "0")]
    public async Task It_is_live_and_not_ready_until_storage_and_roles_are_there(FaultKind kind, string code)
    {
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort);
        tables.Meanwhile = new Fault(kind, 403, "AuthorizationPermissionMismatch");
        await using var door = await FrontDoor.StartAsync(
            new()
            {
                ["Storage:Engine"] = "Azure",
                ["Storage:ConnectionString"] = AzuriteProcess.Connection(azurite.BlobPort, azurite.QueuePort, tables.Port),
                ["Storage:Name"] = Storage.Contract.Names.Plain(),
            },
            isBound: false);
        using var http = new HttpClient();

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(http, door, "live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await AskAsync(http, door, "ready"));
        await FrontDoor.EventuallyAsync(
            () => door.Log.Lines.Any(line => line.Contains(" 4102 ", StringComparison.Ordinal) && line.Contains($"({code})", StringComparison.Ordinal)),
            () => string.Join('\n', door.Log.Lines),
            TimeSpan.FromSeconds(30));
        Assert.Empty(QuietStartTests.Heard(door));

        tables.Meanwhile = null;
        await Journeys.SimulatorApi.EventuallyAsync(async () => (await AskAsync(http, door, "ready")).Text == "ready", "it is ready", 60);
        Assert.NotEmpty(await door.Person("Sanne").ReportsAsync());
        Assert.Empty(QuietStartTests.Heard(door));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient http, FrontDoor door, string what)
    {
        using var response = await http.GetAsync(new Uri($"{door.Address}/health/{what}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
