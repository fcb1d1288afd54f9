using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

/// <summary>Who sends a file more slowly than the floor is cut off; the time that the reader itself takes does not count.</summary>
public sealed class SlowFileTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1000, 5, true)]
    [InlineData(30 * 1024, 1, true)]
    [InlineData(64 * 1024, 1, false)]
    [InlineData(1024 * 1024, 10, false)]
    public async Task What_comes_more_slowly_than_the_floor_is_cut_off(int bytes, int seconds, bool isCut)
    {
        using var owner = new MemoryStream();
        await using var file = new CappedStream(new Dripping(_clock, bytes, TimeSpan.FromSeconds(seconds)), long.MaxValue, owner, _clock);
        var fault = await Record.ExceptionAsync(() => ReadAsync(file, TimeSpan.Zero));

        Assert.Equal(isCut, fault is IOException);
    }

    [Fact]
    public async Task A_slow_reader_is_not_the_senders_fault()
    {
        using var owner = new MemoryStream();
        await using var file = new CappedStream(new Dripping(_clock, 1000, TimeSpan.FromMilliseconds(1)), long.MaxValue, owner, _clock);

        await ReadAsync(file, TimeSpan.FromSeconds(10));
    }

    private async Task ReadAsync(CappedStream file, TimeSpan pause)
    {
        var buffer = new byte[2 * 1024 * 1024];
        for (var piece = 0; piece < 60; piece++)
        {
            Assert.True(await file.ReadAsync(buffer) > 0);
            _clock.Advance(pause);
        }
    }

    /// <summary>Gives so many bytes at a time, each after a while.</summary>
    private sealed class Dripping(ManualClock clock, int bytes, TimeSpan after) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(after);
            return new(bytes);
        }
    }
}
