using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.Strict;

namespace Weerbaar.Simulator.Connector;

/// <summary>How much one conversation may get in how long (facts 2.5), by real time.</summary>
internal sealed class Throttle(Options options, TimeProvider timeProvider)
{
    private static readonly string[] Rules =
        [Rule.TooManyInOneSecond, Rule.TooManyInTwoSeconds, Rule.TooManyInThirtySeconds, Rule.TooManyInAnHour];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _taken = [];

    /// <summary>Counts what is sent; refuses when a window is full. Reading may happen twice as often as sending.</summary>
    public void Take(string conversation, string what = "send", int times = 1, int allowance = 1)
    {
        lock (_gate)
        {
            var now = timeProvider.GetUtcNow();
            var queue = Of($"{what} {conversation}", now);
            for (var at = 0; at < options.Windows.Count; at++)
            {
                var window = options.Windows[at];
                var recent = queue.Where(t => t > now.AddSeconds(-window.Seconds)).ToList();
                if (recent.Count + times > window.Count * allowance && recent.Count > 0)
                {
                    Refuse(window, Rules[Math.Min(at, Rules.Length - 1)], recent[0].AddSeconds(window.Seconds) - now, conversation);
                }
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(now);
            }
        }
    }

    private static void Refuse(SendWindow window, string rule, TimeSpan wait, string conversation) =>
        throw new RefusedException(new Refusal(429, "Throttled", "Too many requests.", rule)
        {
            RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        })
        {
            Conversation = conversation,
            Detail = $"more than {window.Count} in {window.Seconds} s",
        };

    private Queue<DateTimeOffset> Of(string key, DateTimeOffset now)
    {
        if (!_taken.TryGetValue(key, out var queue))
        {
            _taken[key] = queue = [];
        }

        var longest = now.AddSeconds(-options.Windows.Max(w => w.Seconds));
        while (queue.TryPeek(out var first) && first < longest)
        {
            queue.Dequeue();
        }

        return queue;
    }
}
