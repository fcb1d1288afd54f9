namespace Weerbaar.Teams;

/// <summary>
/// What is needed to post in a conversation later. The newest service address of a conversation counts: Teams may move
/// it.
/// </summary>
/// <param name="ServiceUrl">Address of the connector that serves the conversation.</param>
/// <param name="ConversationId">In a channel with <c>;messageid=</c> and the message that started the thread.</param>
/// <param name="ConversationType">One of <see cref="ConversationTypes"/>.</param>
/// <param name="BotId">The bot's own MRI, <c>28:</c> and the app id.</param>
public sealed record ConversationReference(
    string ServiceUrl, string ConversationId, string ConversationType, string BotId)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The channel itself: a post here starts a thread. Any other conversation is already itself.</summary>
    public ConversationReference Channel => this with { ConversationId = ConversationId.Split(ThreadMark)[0] };

    /// <summary>The thread under a message of the channel.</summary>
    public ConversationReference Thread(string rootActivityId) =>
        this with { ConversationId = $"{Channel.ConversationId}{ThreadMark}{rootActivityId}" };
}
