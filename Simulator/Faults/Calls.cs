using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Faults;

/// <summary>One request that a bot made.</summary>
internal sealed record Call(
    long Seq, DateTimeOffset Time, string Side, string Method, string Path, int Status, double Milliseconds, string? Fault);

/// <summary>The last requests of the bots, and whether they are busy.</summary>
internal sealed class Calls(TheWorld world, TimeProvider timeProvider)
{
    private const int Kept = 2000;

    private readonly Lock _gate = new();
    private readonly Queue<Call> _last = new();
    private int _running;
    private long _quietSince;

    public void Begin() => Interlocked.Increment(ref _running);

    public void End(string side, string method, string path, int status, double milliseconds, string? fault)
    {
        var call = new Call(world.NextSeq(), world.Now, side, method, path, status, milliseconds, fault);
        lock (_gate)
        {
            _last.Enqueue(call);
            while (_last.Count > Kept)
            {
                _last.Dequeue();
            }
        }

        Interlocked.Decrement(ref _running);
        Interlocked.Exchange(ref _quietSince, timeProvider.GetTimestamp());
    }

    public IReadOnlyList<Call> After(long seq)
    {
        lock (_gate)
        {
            return [.. _last.Where(c => c.Seq > seq)];
        }
    }

    /// <summary>Waits until no bot has asked for anything during that long; ten seconds at most.</summary>
    public async Task Settle(int milliseconds)
    {
        var began = timeProvider.GetTimestamp();
        while (timeProvider.GetElapsedTime(began) < TimeSpan.FromSeconds(10))
        {
            var since = Math.Max(began, Interlocked.Read(ref _quietSince));
            if (Volatile.Read(ref _running) == 0 && timeProvider.GetElapsedTime(since).TotalMilliseconds >= milliseconds)
            {
                return;
            }

            await Task.Delay(10);
        }
    }
}
