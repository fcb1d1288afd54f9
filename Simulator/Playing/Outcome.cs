using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>What the client of whoever did something shows as the answer.</summary>
internal sealed record Shows(string Kind, string? Text = null, JsonNode? Card = null, Dialog? Dialog = null)
{
    public static readonly Shows Nothing = new("nothing");
    public static readonly Shows Error = new("error");
}

/// <summary>What came of something that a person did.</summary>
internal sealed record Outcome(Person? Person, Delivery? Delivery, Message? Sent, Shows Shows)
{
    public IReadOnlyList<Message> Messages { get; init; } = [];
    public IReadOnlyList<Violation> Violations { get; init; } = [];
    public long Seq { get; init; }
}

/// <summary>Watches what the bot does while a person waits for it.</summary>
internal sealed class Watch(TheWorld world, Violations violations, Calls calls)
{
    public async Task<Outcome> Over(int? settleMs, Func<Task<Outcome>> doing)
    {
        var before = world.Read(s => s.Seq);
        var outcome = await doing();
        if (settleMs is > 0)
        {
            await calls.Settle(settleMs.Value);
        }

        return world.Read(s => outcome with
        {
            Messages = [.. s.Conversations.Values
                .Where(c => outcome.Person is null || c.Members.Contains(outcome.Person.Key))
                .SelectMany(c => s.MessagesOf(c.Key))
                .Where(m => m.FromBot && m.Seq > before)],
            Violations = violations.After(before),
            Seq = s.Seq,
        });
    }
}
