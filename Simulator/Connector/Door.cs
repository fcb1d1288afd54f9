using Weerbaar.Simulator.Strict;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Connector;

/// <summary>A conversation as named in an address; a channel's may carry the thread's first message.</summary>
internal sealed record Addressed(Conversation Conversation, string? Thread);

/// <summary>Whether the bot may come into a conversation at all.</summary>
internal static class Door
{
    private const string ThreadMark = ";messageid=";

    public static Addressed Open(State state, string id)
    {
        var found = Find(state, id);
        if (Shut(state, found.Conversation) is { } refusal)
        {
            throw new RefusedException(refusal) { Conversation = found.Conversation.Key };
        }

        return found;
    }

    public static Addressed Find(State state, string id)
    {
        var mark = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        var (bare, thread) = mark < 0 ? (id, null) : (id[..mark], id[(mark + ThreadMark.Length)..]);
        var conversation = state.Conversations.Values.FirstOrDefault(c => c.Id == bare && !c.Deleted)
            ?? throw new RefusedException(Unknown());
        if (thread is not null && (!conversation.IsChannel || state.FindMessage(conversation.Key, thread) is null))
        {
            throw new RefusedException(Unknown()) { Conversation = conversation.Key };
        }

        return new Addressed(conversation, thread);
    }

    private static Refusal? Shut(State state, Conversation conversation)
    {
        if (!conversation.IsPersonal)
        {
            return state.AppIn(conversation) ? null : NotThere();
        }

        var person = state.People[conversation.Members[0]];
        return person switch
        {
            { Enabled: false } =>
                new Refusal(403, "MessageWritesBlocked", "The account is disabled.", Rule.DisabledAccount) { OldShape = true },
            { App: AppState.Blocked } =>
                new Refusal(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.", Rule.Blocked),
            { App: AppState.NotInstalled } => NotThere(),
            _ => null,
        };
    }

    private static Refusal NotThere() =>
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.", Rule.NotInstalled);

    private static Refusal Unknown() => new(404, "ConversationNotFound", "Conversation not found.", Rule.UnknownConversation);
}
