using System.Text.Json;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Faults;
using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>
/// Brings activities to the bot with the repeats that Teams makes (facts 1.3): a message that is not acknowledged in time once
/// more with the same id; an invoke once more with the same id, then once with a new one.
/// </summary>
internal sealed class Deliverer(
    BotLine line, InvokeAnswers answers, FaultList faults, DeliveryLog log, TheWorld world, Violations violations)
{
    public async Task<Delivery> Deliver(JsonObject activity)
    {
        var striking = faults.Strike("delivery", "POST", $"{activity["conversation"]?["id"]} {activity["from"]?["id"]}");
        foreach (var slow in striking.Where(f => f.Kind == "slow"))
        {
            await Task.Delay(slow.Ms);
        }

        var delivery = await DeliverUntilHeard(activity);
        if (striking.FirstOrDefault(f => f.Kind == "twice") is { } twice)
        {
            var again = await DeliverUntilHeard(twice.RepeatId == "new" ? WithNewId(activity) : activity);
            delivery = again with { Attempts = [.. delivery.Attempts, .. again.Attempts] };
        }

        return log.Add(delivery);
    }

    public async Task<Delivery> Again(Delivery earlier, bool newId) =>
        log.Add(await DeliverUntilHeard(newId ? WithNewId(earlier.Activity) : earlier.Activity));

    private async Task<Delivery> DeliverUntilHeard(JsonObject activity)
    {
        var delivery = new Delivery
        {
            Id = NewId.Short("d"),
            Kind = (string?)activity["name"] ?? (string?)activity["type"] ?? "",
            Activity = activity,
            Time = world.Now,
        };
        var attempts = new List<Attempt>();
        foreach (var next in Repeats(delivery))
        {
            var (attempt, body) = await line.Post(next);
            attempts.Add(attempt);
            if (attempt.Failure != "late")
            {
                return await Heard(delivery with { Attempts = attempts, Activity = next }, body);
            }

            Late(delivery);
        }

        return delivery with { Attempts = attempts };
    }

    private static IEnumerable<JsonObject> Repeats(Delivery delivery)
    {
        yield return delivery.Activity;
        yield return delivery.Activity;
        if (delivery.IsInvoke)
        {
            yield return WithNewId(delivery.Activity);
        }
    }

    private static JsonObject WithNewId(JsonObject activity)
    {
        var copy = activity.DeepClone().AsObject();
        copy["id"] = NewId.Event();
        return copy;
    }

    private async Task<Delivery> Heard(Delivery delivery, string? body)
    {
        if (delivery.Status is not { } status)
        {
            return delivery;
        }

        if (!delivery.IsInvoke)
        {
            if (status is < 200 or > 299)
            {
                violations.Add(
                    Rule.RefusedActivity, "message", $"The bot answered {status} to a {delivery.Kind}.", null, status, Where(delivery));
            }

            return delivery with { Accepted = status is >= 200 and <= 299 };
        }

        var answer = Parse(body);
        var fault = await answers.FaultOf(delivery.Kind, status, body, answer);
        if (fault is not null)
        {
            violations.Add(fault.Rule, "invoke", $"{delivery.Kind}: {fault.What}", null, status, Where(delivery));
        }

        return delivery with { Answer = answer, Accepted = fault is null && !InvokeAnswers.IsError(status, answer) };
    }

    private void Late(Delivery delivery) => violations.Add(
        delivery.IsInvoke ? Rule.LateInvoke : Rule.LateMessage,
        delivery.IsInvoke ? "invoke" : "message",
        $"No answer to {delivery.Kind} in time; it is delivered again.",
        null,
        null,
        Where(delivery));

    private static string? Where(Delivery delivery) => (string?)delivery.Activity["conversation"]?["id"];

    private static JsonNode? Parse(string? body)
    {
        try
        {
            return string.IsNullOrWhiteSpace(body) ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The last deliveries, for tests.</summary>
internal sealed class DeliveryLog(TheWorld world)
{
    private const int Kept = 500;

    private readonly Lock _gate = new();
    private readonly Queue<Delivery> _last = new();

    public Delivery Add(Delivery delivery)
    {
        var added = delivery with { Seq = world.NextSeq() };
        lock (_gate)
        {
            _last.Enqueue(added);
            while (_last.Count > Kept)
            {
                _last.Dequeue();
            }
        }

        return added;
    }

    public IReadOnlyList<Delivery> After(long seq)
    {
        lock (_gate)
        {
            return [.. _last.Where(d => d.Seq > seq)];
        }
    }
}
