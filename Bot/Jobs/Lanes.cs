namespace Weerbaar.Jobs;

/// <summary>Which lane something takes.</summary>
internal static class Lanes
{
    public static IReadOnlyList<Lane> All { get; } = [Lane.Usual, Lane.Alarms, Lane.Files];

    public static Lane Of(WorkItem item) => item switch
    {
        { Urgent: true } => Lane.Alarms,
        { Kind: WorkKind.Fetch } => Lane.Files,
        _ => Lane.Usual,
    };
}
