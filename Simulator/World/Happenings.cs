using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.World;

/// <summary>Something that changed, for the page.</summary>
internal sealed record Happening(long Seq, string Type, DateTimeOffset Time, JsonObject Fields)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["seq"] = Seq, ["type"] = Type, ["time"] = Time.UtcDateTime };
        foreach (var (name, value) in Fields)
        {
            json.TryAdd(name, value?.DeepClone());
        }

        return json;
    }
}

/// <summary>The last changes, and a way to wait for the next.</summary>
internal sealed class Happenings
{
    private const int Kept = 5000;

    private readonly Lock _gate = new();
    private readonly Queue<Happening> _last = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(IReadOnlyList<Happening> happenings)
    {
        if (happenings.Count == 0)
        {
            return;
        }

        TaskCompletionSource waiters;
        lock (_gate)
        {
            foreach (var happening in happenings)
            {
                _last.Enqueue(happening);
            }

            while (_last.Count > Kept)
            {
                _last.Dequeue();
            }

            waiters = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiters.SetResult();
    }

    /// <summary>What came after a number; a reset when that is too long ago to tell.</summary>
    public (IReadOnlyList<Happening> Found, Task Next) After(long seq, long current)
    {
        lock (_gate)
        {
            var oldest = _last.TryPeek(out var first) ? first.Seq : current + 1;
            if (seq < oldest - 1 && seq < current)
            {
                return ([new Happening(current, "reset", TimeProvider.System.GetUtcNow(), [])], _next.Task);
            }

            return (_last.Where(h => h.Seq > seq).ToList(), _next.Task);
        }
    }
}
