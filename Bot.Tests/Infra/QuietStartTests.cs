using System.Globalization;
using System.Text.RegularExpressions;
using Weerbaar.Records;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Infra;

/// <summary>Who installs the bot, or starts it again, wakes nobody: nothing is logged that an alert of the infrastructure waits for.</summary>
public sealed partial class QuietStartTests
{
    /// <summary>A quarter of an hour of every loop in each second.</summary>
    private static readonly Dictionary<string, string> Busy = new()
    {
        ["Delivery:SweepEvery"] = "00:00:01",
        ["Delivery:DueEvery"] = "00:00:00.5",
        ["Delivery:QueueEvery"] = "00:00:00.5",
    };

    /// <summary>The numbers in infra/modules/alerts.bicep of what wakes somebody the same day.</summary>
    private static string[] Awaited =>
    [
        .. AlertPattern().Matches(File.ReadAllText(Repository.At("infra", "modules", "alerts.bicep")))
            .Where(alert => int.Parse(alert.Groups["severity"].Value, CultureInfo.InvariantCulture) <= 2)
            .SelectMany(alert => alert.Groups["events"].Value.Split(", ")),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_store_wakes_nobody(bool isBound)
    {
        await using var door = await FrontDoor.StartAsync(Busy, isBound);
        await Task.Delay(TimeSpan.FromSeconds(6));

        Assert.Empty(Heard(door));
    }

    [Fact]
    public async Task An_old_store_wakes_nobody_when_the_bot_is_started_again()
    {
        await using var door = await FrontDoor.StartAsync(Busy);
        await door.Person("Sanne").SaysAsync("ik word online bedreigd");
        await Task.Delay(TimeSpan.FromSeconds(2));
        await door.RestartAsync();
        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.Empty(Heard(door));
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

    private static IEnumerable<string> Heard(FrontDoor door) =>
        door.Log.Lines.Where(line => Awaited.Any(number => line.Contains($" {number} ", StringComparison.Ordinal)));

    [GeneratedRegex(@"events: '(?<events>[\d, ]+)'\s+atLeast: \d+\s+within: '\w+'\s+severity: (?<severity>\d)")]
    private static partial Regex AlertPattern();
}
