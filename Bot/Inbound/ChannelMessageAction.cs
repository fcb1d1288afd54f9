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
        return Apart(answered, new TextMessage(words["Channel.Private"]), Left(message, words));
    }

    /// <summary>Also what is only known once a case has taken it.</summary>
    private static PersonOutcome Apart(PersonOutcome answered, TextMessage here, IReadOnlyList<MessageActivity> left) => answered.Then is { } step
        ? answered with { Then = step with { Finish = (of, refusal) => Apart(step.Finish(of, refusal), here, left) } }
        : answered with { Posts = [here], Privately = [.. answered.Posts, .. left] };

    /// <summary>What stands in a channel is no evidence of anybody's own: it would be told of there.</summary>
    private static IReadOnlyList<MessageActivity> Left(IncomingMessage message, Wording words) =>
        message.Files.Count > 0 ? [new TextMessage(words["Channel.FilesLeft"])] : [];
}
