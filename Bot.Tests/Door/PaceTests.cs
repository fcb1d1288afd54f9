using System.Diagnostics;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Door;

/// <summary>What the bot posts in one conversation goes no faster than Teams takes it, but what is urgent.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task Many_files_at_once_are_answered_without_one_post_that_Teams_refuses()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.BeginsAsync();
        var (moments, fullest) = (new List<long>(), 0);
        door.Teams.Refuses = asked =>
        {
            lock (moments)
            {
                if (asked.Method is "POST" or "PUT" && asked.Target.Contains(Uri.EscapeDataString(sanne.Chat), StringComparison.Ordinal))
                {
                    moments.Add(Stopwatch.GetTimestamp());
                    fullest = Math.Max(fullest, moments.Count(moment => Stopwatch.GetElapsedTime(moment) < TimeSpan.FromSeconds(1.8)));
                }
            }

            return null;
        };

        await sanne.SendsAsync([.. Enumerable.Range(0, 9).Select(_ => DoorFile.Picture())]);

        await FrontDoor.EventuallyAsync(
            () => sanne.Sees().Count(message => message.Says("Bewaard")) == 9, () => $"{fullest} at once.", TimeSpan.FromSeconds(40));
        Assert.InRange(fullest, 1, 8);
    }

    [Fact]
    public async Task What_is_urgent_waits_for_nothing()
    {
        var pace = new Pace(TimeProvider.System);
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < 20; number++)
        {
            await pace.WaitAsync("a:1", isUrgent: true, default);
        }

        await pace.WaitAsync("a:2", isUrgent: false, default);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(1.5));
        Assert.False(pace.WaitAsync("a:1", isUrgent: false, default).IsCompleted);
    }
}
