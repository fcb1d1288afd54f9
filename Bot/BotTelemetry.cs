using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Weerbaar;

/// <summary>
/// What is measured and traced, with all names in one place. Tags hold words of our own code only (kinds, outcomes, codes):
/// never an id, a name or anything that somebody wrote.
/// </summary>
internal static class BotTelemetry
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "Weerbaar";

    public const string Kind = "kind";
    public const string Outcome = "outcome";
    public const string Call = "call";

    /// <summary>A cause of posting or making again: who did it ended, or lost the store, before the outcome was kept.</summary>
    public const string NotRecorded = "NotRecorded";

    /// <summary>One span a turn, a piece of work, and each call to storage, connector and Graph.</summary>
    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Seconds from a checked activity to its answer: kind, outcome.</summary>
    public static readonly Histogram<double> Turns = Meter.CreateHistogram<double>("weerbaar.turn.duration", "s");

    /// <summary>Calls to storage before a turn's answer: kind.</summary>
    public static readonly Histogram<int> TurnStorageCalls = Meter.CreateHistogram<int>("weerbaar.turn.storage_calls", "{call}");

    /// <summary>Commands decided on a case: kind (the command), outcome ("decided", "nothing" or the refusal).</summary>
    public static readonly Counter<long> Decisions = Meter.CreateCounter<long>("weerbaar.decisions");

    /// <summary>Posts, updates and new conversations: call, outcome.</summary>
    public static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("weerbaar.deliveries");

    /// <summary>Posts made again although the first may be seen: kind (the cause).</summary>
    public static readonly Counter<long> PostedAgain = Meter.CreateCounter<long>("weerbaar.posted_again");

    /// <summary>Answers that their own turn could not post: outcome ("late": posted after it, "dropped": not any more).</summary>
    public static readonly Counter<long> Answers = Meter.CreateCounter<long>("weerbaar.answers");

    /// <summary>Chats asked for again although the first may be there: kind (the cause).</summary>
    public static readonly Counter<long> MadeAgain = Meter.CreateCounter<long>("weerbaar.made_again");

    /// <summary>Tries after the first: kind ("storage", "connector", "graph", "work").</summary>
    public static readonly Counter<long> Retries = Meter.CreateCounter<long>("weerbaar.retries");

    /// <summary>Pieces of work carried out: kind, outcome ("done", "again", "failed", "aside", "newer").</summary>
    public static readonly Counter<long> Work = Meter.CreateCounter<long>("weerbaar.work");

    /// <summary>Seconds that a message had been on the queue when it was taken: kind.</summary>
    public static readonly Histogram<double> QueueAge = Meter.CreateHistogram<double>("weerbaar.queue.age", "s");

    /// <summary>Seconds between a due moment and its being taken: kind.</summary>
    public static readonly Histogram<double> DueLateness = Meter.CreateHistogram<double>("weerbaar.due.lateness", "s");

    /// <summary>Seconds of each call to storage: call, outcome.</summary>
    public static readonly Histogram<double> Storage = Meter.CreateHistogram<double>("weerbaar.storage.duration", "s");

    /// <summary>Seconds of each question to Graph, retries included: call, outcome.</summary>
    public static readonly Histogram<double> Graph = Meter.CreateHistogram<double>("weerbaar.graph.duration", "s");

    private static readonly AsyncLocal<StorageCallCounter?> OfTurn = new();

    /// <summary>Begins to count the calls to storage of what follows in this flow.</summary>
    public static StorageCallCounter CountStorageCalls() => OfTurn.Value = new StorageCallCounter();

    /// <summary>One call to storage, for whatever turn it belongs to.</summary>
    public static void CountStorageCall() => OfTurn.Value?.Add();

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
