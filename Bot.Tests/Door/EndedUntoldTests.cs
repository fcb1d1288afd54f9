using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Jobs;

namespace Weerbaar.Tests.Door;

/// <summary>
/// A case has ended, and the card of one of them could not be brought up to date; then the message that would try it again is lost. The
/// sweep looks after it until everybody sees how it ended.
/// </summary>
public sealed class EndedUntoldTests
{
    [Fact]
    public async Task Who_could_not_be_told_that_a_case_has_ended_is_told_by_the_sweep()
    {
        await using var door =
            await Stillness.StartAsync(services => services.AddSingleton(new DeliveryOptions { DropQueueMessages = true }));
        var sanne = door.Person("Sanne");
        var @case = await door.ReportedAsync(sanne, null, "hij schrijft dat hij me vindt", RouteChoice.Manager);
        await door.Noor.PressesAsync("triage-claim", @case, channel: DoorTeams.Monitoring);
        await door.LivesAsync(TimeSpan.FromMinutes(1));
        door.Teams.Fails = asked => asked.Target.Contains(Uri.EscapeDataString(sanne.Manager.Chat), StringComparison.OrdinalIgnoreCase)
            ? new DoorFault { Status = 503 } : null;
        var sent = await door.Noor.SendsAsync("response-close", @case, new() { ["reason"] = "Opgelost." }, DoorTeams.Monitoring);
        Assert.True(sent.IsClosed && !sent.IsError, sent.Words);
        await door.LivesAsync(TimeSpan.FromMinutes(1));
        Assert.False(sanne.Manager.HasSeen("De zaak is afgesloten"));
        Assert.Equal(@case.Id, Assert.Single(await OpenAsync(door)));

        door.Teams.Fails = _ => null;
        await door.LivesAsync(TimeSpan.FromMinutes(1));

        Assert.True(sanne.Manager.HasSeen("De zaak is afgesloten"));
        Assert.Empty(await OpenAsync(door));
    }

    private static Task<List<CaseId>> OpenAsync(FrontDoor door) => door.Get<IndexStore>().OpenCasesAsync(default).ToListAsync().AsTask();
}
