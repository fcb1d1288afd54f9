using Weerbaar.Features.TeamTalk;

namespace Weerbaar.Inbound.Messages;

/// <summary>Whatever somebody types or sends in their own chat.</summary>
internal sealed class MessageAction(TalkCommands talk, Conversation conversation) : IPersonAction
{
    public string Verb => PersonVerbs.Message;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var message = turn.Turn.Context.Incoming;
        var said = conversation.Read(message);
        return said.ComesFirst || message.Files.Count > 0 || await talk.ReadAsync(turn, message.Text, cancellationToken) is not { } talked
            ? await conversation.AnswerAsync(turn, said, message, cancellationToken)
            : talked;
    }
}
