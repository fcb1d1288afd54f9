namespace Weerbaar.Jobs;

/// <summary>
/// Says, in one sentence, which setting of Delivery cannot be. In Development tests may be in more of a hurry than production can be.
/// </summary>
internal sealed class DeliveryOptionsValidator(bool isDevelopment) : SettingsValidator<DeliveryOptions>
{
    private static readonly TimeSpan CommitAtMost = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TurnAtMost = TimeSpan.FromSeconds(12);

    protected override IEnumerable<string> Faults(DeliveryOptions options) => !isDevelopment && Fault(options) is { } fault ? [fault] : [];

    private static string? Fault(DeliveryOptions options) => options switch
    {
        { AnnouncedFor: var span } when span <= CommitAtMost || span > TimeSpan.FromDays(1) =>
            "Delivery:AnnouncedFor must be longer than a commit may take, 20 seconds, and a day at most.",
        { AnswerWithin: var span } when span <= TimeSpan.Zero || span >= TurnAtMost =>
            "Delivery:AnswerWithin must be more than nothing and less than 12 seconds, after which a turn is ended.",
        { MessageWithin: var span } when span <= TimeSpan.Zero || span >= TurnAtMost =>
            "Delivery:MessageWithin must be more than nothing and less than 12 seconds, after which a turn is ended.",
        { LeaseFor: var span } when span < TimeSpan.FromSeconds(30) || span > TimeSpan.FromHours(1) =>
            "Delivery:LeaseFor must be half a minute to an hour.",
        _ when new[] { options.QueueEvery, options.DueEvery, options.SweepEvery, options.RosterEvery }.Any(
            every => every <= TimeSpan.Zero || every > TimeSpan.FromDays(1)) =>
            "Delivery:QueueEvery, DueEvery, SweepEvery and RosterEvery must each be more than nothing and a day at most.",
        _ => null,
    };
}
