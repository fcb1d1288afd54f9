using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Faults;

/// <summary>One request that a bot made.</summary>
internal sealed record Call(
    long Seq, DateTimeOffset Time, string Side, string Method, string Path, int Status, double Milliseconds, string? Fault);

/// <summary>The last requests of the bots, and whether they are busy.</summary>
internal sealed class Calls(TheWorld world, TimeProvider time)
{
    private const int Kept = 2000;

    private readonly Lock gate = new();
    private readonly Queue<Call> last = new();
    private int running;
    private long quietSince;

    public void Begin() => Interlocked.Increment(ref running);

    public void End(string side, string method, string path, int status, double milliseconds, string? fault)
    {
        var call = new Call(world.NextSeq(), world.Now, side, method, path, status, milliseconds, fault);
        lock (gate)
        {
            last.Enqueue(call);
            while (last.Count > Kept)
            {
                last.Dequeue();
            }
        }

        Interlocked.Decrement(ref running);
        Interlocked.Exchange(ref quietSince, time.GetTimestamp());
    }

    public IReadOnlyList<Call> After(long seq)
    {
        lock (gate)
        {
            return [.. last.Where(c => c.Seq > seq)];
        }
    }

    /// <summary>Waits until no bot has asked for anything during that long; ten seconds at most.</summary>
    public async Task Settle(int milliseconds)
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < TimeSpan.FromSeconds(10))
        {
            var since = Math.Max(began, Interlocked.Read(ref quietSince));
            if (Volatile.Read(ref running) == 0 && time.GetElapsedTime(since).TotalMilliseconds >= milliseconds)
            {
                return;
            }

            await Task.Delay(10);
        }
    }
}
