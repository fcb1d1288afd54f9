using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Inbound;
using Weerbaar.Jobs;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Infra;

/// <summary>
/// Who installs the bot, or starts it again, wakes nobody: nothing is logged that an alert of the infrastructure waits for.
/// </summary>
public sealed class QuietStartTests
{
    /// <summary>A quarter of an hour of every loop in each second.</summary>
    private static readonly Dictionary<string, string> Busy = new()
    {
        ["Delivery:SweepEvery"] = "00:00:01",
        ["Delivery:DueEvery"] = "00:00:00.5",
        ["Delivery:QueueEvery"] = "00:00:00.5",
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_store_wakes_nobody(bool isBound)
    {
        await using var door = await FrontDoor.StartAsync(Busy, isBound);
        await Task.Delay(TimeSpan.FromSeconds(6));

        Assert.Empty(await HeardAsync(door));
    }

    [Fact]
    public async Task An_old_store_wakes_nobody_when_the_bot_is_started_again()
    {
        await using var door = await FrontDoor.StartAsync(Busy);
        await door.Person("Sanne").SaysAsync("ik word online bedreigd");
        await Task.Delay(TimeSpan.FromSeconds(2));
        await door.RestartAsync();
        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.Empty(await HeardAsync(door));
    }

    /// <summary>
    /// Three months have passed, and the bot was there: cases that ended and that run, figures that were told, what is due later.
    /// </summary>
    [Fact]
    public async Task A_store_of_past_months_wakes_nobody_when_the_bot_is_started_again()
    {
        var isStill = true;
        await using var door = await FrontDoor.StartAsync(Busy, services: services =>
        {
            if (isStill)
            {
                Stillness.Keep(services);
                services.AddSingleton(new DeliveryOptions { DropQueueMessages = true });
            }
        });
        // What the loops do first.
        await door.Get<ChannelGuard>().LookAsync(default);
        await door.WorksAsync(WorkItem.Figures);
        await door.WorksAsync(WorkItem.TeamTalk);
        await door.Person("Sanne").ReportsAsync();
        var ended = await door.ReportedAsync(door.Person("Ruben"), null, "hij schrijft dat hij me vindt", RouteChoice.Manager);
        await door.DoAsync(ended, door.Noor, new ClaimCase(), asOfficer: true);
        foreach (var month in Enumerable.Range(1, 3))
        {
            await door.LivesAsync(TimeSpan.FromDays(20));
            await (month == 1 ? door.DoAsync(ended, door.Noor, new CloseCase("Opgelost."), asOfficer: true) : Task.CompletedTask);
            await door.ReportedAsync(door.Person($"Nieuw {month}"), null, "ze schelden me uit", RouteChoice.Manager);
            await door.LivesAsync(TimeSpan.FromDays(10));
        }

        Assert.NotNull(await door.Get<FigureStore>().PostedAsync(default));
        Assert.True(await door.Get<IndexStore>().OpenCasesAsync(default).AnyAsync());
        isStill = false;
        await door.RestartAsync();
        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.Empty(await HeardAsync(door));
    }

    /// <summary>The figures of the month before are told once there is somebody to be told, and are no deadline until then.</summary>
    [Fact]
    public async Task A_month_that_nobody_could_be_told_of_is_no_missed_deadline()
    {
        await using var door = await FrontDoor.StartAsync(Busy, isBound: false);
        await door.Get<FigureStore>().PostedAsync("2026-06", default);
        await Task.Delay(TimeSpan.FromSeconds(5));

        Assert.DoesNotContain(door.Log.Lines, line => line.Contains(" 3010 ", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.Lines, line => line.Contains(" 3011 ", StringComparison.Ordinal));
    }

    /// <summary>What it logged that wakes somebody the same day.</summary>
    internal static async Task<IReadOnlyList<string>> HeardAsync(FrontDoor door)
    {
        var awaited = (await LogAlert.AllAsync()).Where(alert => alert.Severity <= 2).SelectMany(alert => alert.Events).ToList();
        Assert.NotEmpty(awaited);
        return [.. door.Log.Lines.Where(line => awaited.Any(number => line.Contains($" {number} ", StringComparison.Ordinal)))];
    }
}
