namespace Weerbaar.Storage;

/// <summary>The queues beside the first one. Both engines make them when the bot starts.</summary>
internal static class QueueNames
{
    public const string Alarms = "alarms";
    public const string Files = "files";

    internal static IReadOnlyList<string> All { get; } = [Alarms, Files];
}
