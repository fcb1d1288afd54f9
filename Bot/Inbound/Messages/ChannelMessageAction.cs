using Weerbaar.Features.Chat;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// The bot was mentioned in a channel or a group chat. An administrator binds a channel; anybody else is answered in private, and the
/// others read no more than that, whatever was said (nothing is quoted).
/// </summary>
internal sealed class ChannelMessageAction(
    TalkCommands talk, Conversation conversation, ChannelBindings bindings, EditAction edit) : IPersonAction
{
    public string Verb => PersonVerbs.ChannelMessage;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var message = turn.Turn.Context.Incoming;
        var text = message.Text;
        if (turn.Turn.Context.Kind is TurnKind.Deletion)
        {
            return Apart(DeleteAction.Keep(turn, message.Id ?? ""), [], [], []);
        }

        if (turn.IsUnchanged())
        {
            return new PersonOutcome(turn.File);
        }

        if (turn.Turn.Context.IsChannel && ChannelSentence.Read(text) is { } binding)
        {
            return await bindings.HandleAsync(turn, binding, cancellationToken);
        }

        if (turn.Turn.Context.Kind is TurnKind.Edit && IsKept(turn.File, message.Id ?? ""))
        {
            return Apart(await edit.HandleAsync(turn, data, cancellationToken), [], [], []);
        }

        var said = conversation.Read(message);
        if (!said.ComesFirst && await talk.ReadAsync(turn, text, cancellationToken) is { } talked)
        {
            return talked;
        }

        var answered = await conversation.AnswerAsync(turn, said, message with { Files = [] }, cancellationToken);
        var words = Features.Chat.Texts.In(said.Language ?? turn.Turn.Language);
        var place = turn.Turn.Context.IsChannel ? "Channel" : "Group";
        IReadOnlyList<MessageActivity> read = Tells(said) ? [new TextMessage(words[$"{place}.Read"])] : [];
        return Apart(
            answered, [new TextMessage(words["Channel.Private"])], said.IsCrisis ? [] : read,
            [.. Left(message, words, place), .. said.IsCrisis ? read : []]);
    }

    /// <summary>Also what is only known once a case has taken it. The question about danger stays last, and 113 first.</summary>
    private static PersonOutcome Apart(
        PersonOutcome answered, IReadOnlyList<MessageActivity> here, IReadOnlyList<MessageActivity> before,
        IReadOnlyList<MessageActivity> after) =>
        answered.AtLast(said => said with { Posts = here, Privately = [.. before, .. said.Posts, .. after] });

    /// <summary>Something of the message that was changed stands with their own.</summary>
    private static bool IsKept(PersonFile file, string message) => file.WordsOf(message) is not null || file.HasSent(message);

    /// <summary>The words are somebody's own business, and stand where others read them.</summary>
    private static bool Tells(Reading said) =>
        !said.IsCommand && (said.Kinds.Count > 0 || said.Danger is not Danger.No || said.SelfHarm is not SelfHarm.None);

    /// <summary>What stands in a channel is no evidence of anybody's own: it would be told of there.</summary>
    private static IReadOnlyList<MessageActivity> Left(IncomingMessage message, Wording words, string place) =>
        message.Files.Count > 0 ? [new TextMessage(words[$"{place}.FilesLeft"])] : [];
}
