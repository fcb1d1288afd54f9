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
    /// <summary>As long as an answer about readiness is given again.</summary>
    private static readonly TimeSpan Counts = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("a role on queues", FaultKind.Answer, "AuthorizationPermissionMismatch")]
    [InlineData("tables", FaultKind.Drop, "0")]
    public async Task It_is_live_and_not_ready_until_storage_and_roles_are_there(string missing, FaultKind kind, string code)
    {
        await using var tables = await FaultProxy.StartAsync(azurite.TablePort);
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        var away = missing == "tables" ? tables : queues;
        away.Meanwhile = new Fault(kind, 403, "AuthorizationPermissionMismatch", Xml: true);
        await using var door = await FrontDoor.StartAsync(
            new()
            {
                ["Storage:Engine"] = "Azure",
                ["Storage:ConnectionString"] = AzuriteProcess.Connection(azurite.BlobPort, queues.Port, tables.Port),
                ["Storage:Name"] = Storage.Contract.Names.Plain(),
            },
            isBound: false);
        using var http = new HttpClient();

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(http, door, "live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await AskAsync(http, door, "ready"));
        await FrontDoor.EventuallyAsync(
            () => door.Log.Lines.Any(
                line => line.Contains(" 4102 ", StringComparison.Ordinal) && line.Contains($"({code})", StringComparison.Ordinal)),
            () => string.Join('\n', door.Log.Lines),
            TimeSpan.FromSeconds(30));
        Assert.Empty(await HeardAsync(door));

        away.Meanwhile = null;
        await EventuallyReadyAsync(http, door);
        Assert.NotEmpty(await door.Person("Sanne").ReportsAsync());
        Assert.Empty(await HeardAsync(door));
    }

    /// <summary>
    /// The bot was there, and is started again while the account has no queues for it, or no longer lets it make them, and files hang.
    /// </summary>
    [Theory]
    [InlineData(503, "ServerBusy")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    public async Task D2_An_alarm_reaches_people_while_queues_and_files_are_away(int status, string code)
    {
        await using var blobs = await FaultProxy.StartAsync(azurite.BlobPort);
        await using var queues = await FaultProxy.StartAsync(azurite.QueuePort);
        await using var door = await FrontDoor.StartAsync(
            new()
            {
                ["Storage:Engine"] = "Azure",
                ["Storage:ConnectionString"] = AzuriteProcess.Connection(blobs.Port, queues.Port, azurite.TablePort),
                ["Storage:Name"] = Storage.Contract.Names.Plain(),
            },
            isBound: false);
        await door.Ilse.SaysInAsync(DoorTeams.Monitoring, "dit is het meldkanaal");
        (queues.Meanwhile, blobs.Meanwhile) = (new Fault(FaultKind.Answer, status, code, Xml: true), new Fault(FaultKind.Hang));
        await door.RestartAsync();
        using var http = new HttpClient();
        var sanne = door.Person("Sanne");

        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");

        await sanne.Manager.EventuallySeesAsync("Gevaar nu, gemeld op");
        await door.Noor.EventuallySeesAsync("Gevaar nu, gemeld op", DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await AskAsync(http, door, "ready"));

        queues.Passed = [];
        queues.Meanwhile = null;
        await FrontDoor.EventuallyAsync(
            () => queues.Passed.Any(call => !call.Target.Contains("/messages", StringComparison.Ordinal)), () => "No queue is made.",
            TimeSpan.FromSeconds(60));
        door.Move(Counts);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await AskAsync(http, door, "ready"));
        blobs.Meanwhile = null;
        await EventuallyReadyAsync(http, door);
    }

    /// <summary>What was answered counts for a while, by the bot's clock.</summary>
    private static Task EventuallyReadyAsync(HttpClient http, FrontDoor door) => Journeys.SimulatorApi.EventuallyAsync(
        async () =>
        {
            door.Move(Counts / 10);
            return (await AskAsync(http, door, "ready")).Text == "ready";
        },
        "it is ready",
        60);

    /// <summary>What wakes somebody: what is away is said often, and wakes only when that lasts.</summary>
    private static async Task<IEnumerable<string>> HeardAsync(FrontDoor door)
    {
        var lasting = Assert.Single(await LogAlert.AllAsync(), alert => alert.Events.Contains(4102)).AtLeast;
        var lines = await QuietStartTests.HeardAsync(door);
        return lines.Where(line => !line.Contains(" 4102 ", StringComparison.Ordinal))
            .Concat(lines.Where(line => line.Contains(" 4102 ", StringComparison.Ordinal)).Skip(lasting - 1));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient http, FrontDoor door, string what)
    {
        using var response = await http.GetAsync(new Uri($"{door.Address}/health/{what}"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
