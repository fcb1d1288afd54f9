using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>The talk stayed silent and the officers say what becomes of it; the next moment follows (D32).</summary>
[EndToEnd]
public sealed class RhythmTests : IAsyncLifetime
{
    private FrontDoor _door = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await Stillness.StartAsync();
        var state = new TalkState { HeldUntil = _door.Clock.GetUtcNow(), Number = 3, Silent = 3, Asked = true, Every = TalkRhythm.Weekly };
        await _door.Get<TalkStore>().WriteAsync(state, default, null, default);
    }

    [Fact]
    public async Task D32_Kept_it_comes_as_before_then_less_often_then_never_and_begun_again_at_the_next_moment()
    {
        await KeptAsync();
        await LessOftenAsync();
        await StoppedAndResumedAsync();
    }

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    /// <summary>Silence counts anew.</summary>
    private async Task KeptAsync()
    {
        Assert.Contains("blijft zoals het is: elke week", await SaysAsync("talk-keep"), StringComparison.Ordinal);
        Assert.Equal("2026-09-08 09:30", await ReadNextAsync());
        var state = (await _door.Get<TalkStore>().ReadStateAsync(default)).State!;
        Assert.Equal((0, false), (state.Silent, state.Asked));
    }

    /// <summary>One step, however often the same card is clicked.</summary>
    private async Task LessOftenAsync()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Contains("om de twee weken", await SaysAsync("talk-less", "Weekly"), StringComparison.Ordinal);
            Assert.Equal("2026-09-15 09:30", await ReadNextAsync());
        }

        Assert.Contains("elke maand", await SaysAsync("talk-less", "TwoWeeks"), StringComparison.Ordinal);
        Assert.Equal("2026-10-06 09:30", await ReadNextAsync());
        Assert.Contains("elke maand", await SaysAsync("talk-less", "Weekly"), StringComparison.Ordinal);
    }

    /// <summary>An older card does not begin it again; begun again it makes up for nothing that passed.</summary>
    private async Task StoppedAndResumedAsync()
    {
        await SaysAsync("talk-stop");
        Assert.Null(await ReadNextAsync());
        foreach (var old in new[] { "talk-keep", "talk-less" })
        {
            Assert.Contains("Het teamgesprek is gestopt", await SaysAsync(old, "Weekly"), StringComparison.Ordinal);
            Assert.Null(await ReadNextAsync());
        }

        _door.Move(TimeSpan.FromDays(70));
        Assert.Contains("begint weer: elke maand", await SaysAsync("talk-resume"), StringComparison.Ordinal);
        Assert.Equal("2026-12-01 09:30", await ReadNextAsync());
        Assert.Empty(_door.Teams.All());
    }

    private async Task<string> SaysAsync(string verb, string? every = null) =>
        (await _door.Noor.PressesAsync(verb, typed: every is null ? [] : new() { ["ids.every"] = every })).Words;

    /// <summary>When the bot looks again, after it has done what is due; null: never.</summary>
    private async Task<string?> ReadNextAsync()
    {
        await _door.WorksAsync(await _door.DueAsync(WorkKind.Talk) ?? WorkItem.TeamTalk);
        return await _door.DueAsync(WorkKind.Talk) is { } next
            ? TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DueStore.DueOf(next), "Europe/Amsterdam").ToString("yyyy-MM-dd HH:mm", null)
            : null;
    }
}
