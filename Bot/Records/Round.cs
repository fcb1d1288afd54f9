namespace Weerbaar.Records;

/// <summary>The newest time at which somebody was asked to look.</summary>
/// <param name="DueAt">Names the round within its search.</param>
/// <param name="SendingAt">Recorded before the post: if it stays so, the outcome is unknown.</param>
/// <param name="Sent">It stands in the channel, or in an officer's own chat.</param>
internal sealed record Round(DateTimeOffset DueAt, DateTimeOffset? SendingAt, bool Sent)
{
    public RoundResult Result { get; init; }

    public Person? By { get; init; }

    public DateTimeOffset? At { get; init; }
}
