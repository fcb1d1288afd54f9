using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Strict;

/// <summary>One thing that a bot did and Teams would not have had.</summary>
internal sealed record Violation(
    long Seq, DateTimeOffset Time, string Rule, string What, string Side, string? Method, string? Path, int? Status, string? Conversation,
    string? Detail);

/// <summary>The last refusals, by rule.</summary>
internal sealed class Violations(TheWorld world)
{
    private const int Kept = 2000;

    private readonly Lock _gate = new();
    private readonly Queue<Violation> _last = new();

    public void Add(
        string rule, string side, string what, HttpRequest? request, int? status, string? conversation = null, string? detail = null) =>
        world.Change(c =>
        {
            var violation = new Violation(
                c.State.Seq + 1, c.Now, rule, what, side, request?.Method, request?.Path.Value, status, conversation, detail);
            Keep(violation);
            c.Tell("violation", Fields(violation));
        });

    public IReadOnlyList<Violation> After(long seq)
    {
        lock (_gate)
        {
            return [.. _last.Where(v => v.Seq > seq)];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _last.Clear();
        }
    }

    private void Keep(Violation violation)
    {
        lock (_gate)
        {
            _last.Enqueue(violation);
            while (_last.Count > Kept)
            {
                _last.Dequeue();
            }
        }
    }

    private static JsonObject Fields(Violation violation)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(violation, Json.Wire)!.AsObject();
        json.Remove("seq");
        json.Remove("time");
        return json;
    }
}
