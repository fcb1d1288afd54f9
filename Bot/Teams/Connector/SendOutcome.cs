namespace Weerbaar.Teams.Connector;

/// <summary>What became of a call to the connector. Only a cancelled call throws; all else is one of these.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Done. The id of the message; Teams leaves it out at times, and for a deletion.</summary>
    public sealed record Delivered(string? ActivityId) : SendOutcome;

    /// <summary>A conversation stands, with the first message's id if one was posted.</summary>
    public sealed record Created(ConversationReference Conversation, string? ActivityId) : SendOutcome;

    /// <summary>The message is not there any more: post it again.</summary>
    public sealed record MessageGone : SendOutcome;

    /// <summary>The conversation is not there, or its id is not one of this bot's: drop the reference.</summary>
    public sealed record ConversationGone : SendOutcome;

    /// <summary>The app is not installed there.</summary>
    public sealed record NotInstalled : SendOutcome;

    /// <summary>
    /// The person or the tenant's administrator does not want messages of this bot, or the thread is closed.
    /// </summary>
    public sealed record Blocked(string Code) : SendOutcome;

    /// <summary>
    /// Not done, because too much was asked (429) or something else was going on (412): again after the time.
    /// </summary>
    public sealed record Throttled(TimeSpan RetryAfter) : SendOutcome;

    /// <summary>Not done: the connector was not reached or could not (502, 503, no token). Again later.</summary>
    public sealed record Unavailable(int Status) : SendOutcome;

    /// <summary>The message is larger than Teams takes.</summary>
    public sealed record TooLarge : SendOutcome;

    /// <summary>
    /// It may have been posted: the answer was lost (504, a broken connection, no answer in time). Posting again may
    /// show it twice.
    /// </summary>
    public sealed record Ambiguous : SendOutcome;

    /// <summary>
    /// Refused for good, for a reason that no repetition mends. Status 0: refused here, nothing was sent.
    /// </summary>
    public sealed record Refused(int Status, string Code) : SendOutcome;
}

/// <summary>What was asked for, or why it is not there.</summary>
internal sealed record Found<T>(T? Value, SendOutcome? Failure)
    where T : class;

/// <summary>Somebody in a conversation.</summary>
/// <param name="Mri">Address of this person for this bot.</param>
/// <param name="EntraId">The Entra object id; null for another bot and for guests outside any directory.</param>
/// <param name="Name">Display name.</param>
internal sealed record Member(string Mri, string? EntraId, string? Name);
