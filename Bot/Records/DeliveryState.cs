namespace Weerbaar.Records;

/// <summary>What an audience was last shown: a living card by its audience, a notice by its event and audience.</summary>
/// <param name="Hash">Of the view model and the language.</param>
internal sealed record DeliveryState(string Hash, DeliveryStatus State, ChatAddress? Where, string? Message, string? Code = null)
{
    /// <summary>A message that was gone is posted again once.</summary>
    public bool PostedAgain { get; init; }

    /// <summary>In whose chat; null: in nobody's own, or kept before this was.</summary>
    public PersonId? Person { get; init; }
}
