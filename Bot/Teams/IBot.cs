namespace Weerbaar.Teams;

/// <summary>
/// The port to whatever the bot does: it is called for every activity whose sender and tenant were checked.
/// </summary>
public interface IBot
{
    /// <summary>
    /// Answers an activity; the token ends when Teams no longer waits (12 s), not when the client hangs up.
    /// </summary>
    Task<InvokeResponse> OnTurnAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Answers an activity whose turn failed: tells the person, with the reference under which the log has it. For what
    /// is no invoke the bot posts that itself, and the answer is not used.
    /// </summary>
    Task<InvokeResponse> OnTurnErrorAsync(TurnContext context, string reference, CancellationToken cancellationToken);
}
