using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>One try to bring an activity to the bot.</summary>
internal sealed record Attempt(string ActivityId, string? Bot, int? Status, double Milliseconds, string? Failure);

/// <summary>An activity's way to the bot, with what the bot answered.</summary>
internal sealed record Delivery
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required JsonObject Activity { get; init; }
    public bool Accepted { get; init; }
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];
    public JsonNode? Answer { get; init; }
    public long Seq { get; init; }
    public DateTimeOffset Time { get; init; }

    public int? Status => Attempts.Count == 0 ? null : Attempts[^1].Status;

    public bool IsInvoke => Activity["type"]?.GetValue<string>() == "invoke";
}
