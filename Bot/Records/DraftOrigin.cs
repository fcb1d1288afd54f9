namespace Weerbaar.Records;

/// <summary>The message of which words became an answer, or stood where its sender changed them since on a card.</summary>
/// <param name="Place">A question's id, or what happened.</param>
internal sealed record DraftOrigin(string Place, string Message)
{
    /// <summary>
    /// Changed on a card: they are not those of the message any more, and stay whatever becomes of it. Null: they are as they came.
    /// </summary>
    public bool? Changed { get; init; }
}
