using Weerbaar.Chat;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Inbound;

/// <summary>
/// The bot was mentioned in a channel or a group chat. An administrator binds a channel; anybody else is answered in private, and the
/// others read no more than that, whatever was said (nothing is quoted).
/// </summary>
public sealed class ChannelMessageAction(TalkCommands talk, Conversation conversation, ChannelBindings bindings) : IPersonAction
{
    private static readonly Texts Texts = new("Chat");

    public string Verb => PersonVerbs.ChannelMessage;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var message = turn.Turn.Context.Incoming;
        var text = message.Text;
        if (turn.Turn.Context.IsChannel && ChannelSentence.Read(text) is { } binding)
        {
            return await bindings.HandleAsync(turn, binding, ct);
        }

        var said = conversation.Read(message);
        if (!said.ComesFirst && await talk.ReadAsync(turn, text, ct) is { } talked)
        {
            return talked;
        }

        var answered = await conversation.AnswerAsync(turn, said, message with { Files = [] }, ct);
        var words = Texts.In(said.Language ?? turn.Turn.Language);
        return answered with { Posts = [new TextMessage(words["Channel.Private"])], Privately = [.. answered.Posts, .. Left(message, words)] };
    }

    /// <summary>What stands in a channel is no evidence of anybody's own: it would be told of there.</summary>
    private static IEnumerable<MessageActivity> Left(IncomingMessage message, Wording words) =>
        message.Files.Count > 0 ? [new TextMessage(words["Channel.FilesLeft"])] : [];
}
