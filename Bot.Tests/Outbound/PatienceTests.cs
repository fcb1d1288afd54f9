using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Weerbaar.Outbound;

namespace Weerbaar.Tests.Outbound;

/// <summary>Waiting only so long is no fault, at whatever moment the wait ends.</summary>
public sealed class PatienceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task What_is_done_in_time_is_done()
    {
        Assert.True(await Task.CompletedTask.IsDoneWithinAsync(Second, _time));
    }

    [Fact]
    public async Task What_takes_longer_goes_on()
    {
        var work = new TaskCompletionSource();
        var waiting = work.Task.IsDoneWithinAsync(Second, _time);
        _time.Advance(Second);

        Assert.False(await waiting);
        Assert.False(work.Task.IsCompleted);
    }

    /// <summary>An answer that was posted as the patience ended made the whole turn fail: the person read that something was wrong.</summary>
    [Fact]
    public async Task What_is_done_at_the_moment_at_which_patience_ends_is_no_fault()
    {
        var (later, work) = (new Later(), new TaskCompletionSource());
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(later);
        var waiting = work.Task.IsDoneWithinAsync(Second, _time);
        SynchronizationContext.SetSynchronizationContext(before);

        _time.Advance(Second);
        work.SetResult();
        later.Run();

        Assert.True(await waiting);
    }

    [Fact]
    public async Task A_time_out_of_the_work_itself_is_its_own_fault()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Task.FromException(new TimeoutException()).IsDoneWithinAsync(Second, _time));
    }

    /// <summary>Runs what comes after a wait when told to.</summary>
    private sealed class Later : SynchronizationContext
    {
        private readonly ConcurrentQueue<Action> _waiting = new();

        public override void Post(SendOrPostCallback d, object? state) => _waiting.Enqueue(() => d(state));

        public void Run()
        {
            while (_waiting.TryDequeue(out var next))
            {
                next();
            }
        }
    }
}
