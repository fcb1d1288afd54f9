namespace Weerbaar.Records;

/// <summary>What was typed outside a report, until the person has said where it belongs.</summary>
/// <param name="Id">By which a card names it, so that no other takes its place.</param>
internal sealed record WaitingText(string Id, string Text, DateTimeOffset At)
{
    /// <summary>The message that brought it: an edit or a deletion comes with the same id.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// It sounded like self-harm: the card that answered it takes care of it, and no other shows it or takes it along (D43).
    /// </summary>
    public bool Apart { get; init; }
}
