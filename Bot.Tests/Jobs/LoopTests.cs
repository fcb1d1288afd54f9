using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Weerbaar.Jobs;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Jobs;

/// <summary>What is done again and again goes on in another process when the one that did it is gone.</summary>
public sealed class LoopTests : StoreTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);


    [Fact]
    public async Task Two_processes_take_turns_and_one_that_ends_is_not_waited_for()
    {
        using var first = new Loop(Storage, waitedFor: 20 * Every);
        using var second = new Loop(Storage, waitedFor: 20 * Every);
        var began = Stopwatch.GetTimestamp();
        await first.StartAsync(default);
        await first.RoundsAsync(1);
        await second.StartAsync(default);
        await Task.Delay(2 * Every);
        Assert.InRange(first.Rounds + second.Rounds, 2, 2 + (int)(Stopwatch.GetElapsedTime(began) / Every));

        var (left, before) = (Stopwatch.GetTimestamp(), second.Rounds);
        await first.StopAsync(default);
        await second.RoundsAsync(before + 1);
        Assert.InRange(Stopwatch.GetElapsedTime(left), TimeSpan.Zero, 10 * Every);
        await second.StopAsync(default);
    }

    [Fact]
    public async Task A_process_that_dies_within_a_round_is_waited_for_no_longer_than_a_round_may_take()
    {
        using var dying = new Loop(Storage, waitedFor: 2 * Every) { Hang = true };
        await dying.StartAsync(default);
        await dying.RoundsAsync(1);
        using var other = new Loop(Storage, waitedFor: 2 * Every);
        var began = Stopwatch.GetTimestamp();
        await other.StartAsync(default);
        await other.RoundsAsync(1);
        Assert.InRange(Stopwatch.GetElapsedTime(began), Every, 10 * Every);
        await other.StopAsync(default);
        await dying.StopAsync(default);
    }

    private sealed class Loop(EmbeddedStorage storage, TimeSpan waitedFor) : LeasedJob(
        "test", Every, waitedFor, new LeaseStore(storage.Rows, TimeProvider.System), TimeProvider.System, new IdGenerator(),
        NullLogger.Instance)
    {
        private int _rounds;

        public int Rounds => _rounds;

        public bool Hang { get; init; }

        public async Task RoundsAsync(int count)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (Rounds < count)
            {
                await Task.Delay(20, patience.Token);
            }
        }

        protected override async Task RunRoundAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _rounds);
            await (Hang ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask);
        }
    }
}
