namespace Weerbaar.Jobs;

/// <summary>How often Delivery looks for work. Settings section "Delivery"; the defaults are what production runs with.</summary>
internal sealed record DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Longer than a commit may take (20 s): what becomes visible on the queue is committed, or never will be.</summary>
    public TimeSpan AnnouncedFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a click may take before the person reads "try again, nothing is lost": its client waits five seconds.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>
    /// The same for a message. Nobody looks at a card that waits, and Teams takes fifteen seconds: of thirty that arrive at once the last
    /// one has time to be kept.
    /// </summary>
    public TimeSpan MessageWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longer than all of a reconcile's HTTP time-outs.</summary>
    public TimeSpan LeaseFor { get; init; } = TimeSpan.FromMinutes(2);

    public TimeSpan QueueEvery { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan DueEvery { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often it is looked at who is in the officers' channel.</summary>
    public TimeSpan RosterEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For tests: nothing is put on the queue, so that the sweep alone must bring everything about.</summary>
    public bool DropQueueMessages { get; init; }
}
