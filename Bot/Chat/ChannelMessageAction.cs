using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>
/// The bot was mentioned in a channel or a group chat. An administrator binds a channel; anybody else is answered in private, and the
/// others read no more than that, whatever was said (nothing is quoted).
/// </summary>
public sealed class ChannelMessageAction(
    MessageReader reader, ReportStart start, TalkCommands talk, ChannelBindings bindings) : IPersonAction
{
    private static readonly Texts Texts = new("Chat");

    public string Verb => PersonVerbs.ChannelMessage;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var text = turn.Turn.Context.Text;
        if (turn.Turn.Context.IsChannel && ChannelSentence.Read(text) is { } binding)
        {
            return await bindings.HandleAsync(turn, binding, ct);
        }

        var reading = reader.Read(text);
        if (!reading.IsCrisis && await talk.ReadAsync(turn, text, ct) is { } talked)
        {
            return talked;
        }

        var words = Texts.In(reading.Language ?? turn.Turn.Language);
        var answered = turn.File.Draft is { Paused: false } || reading.Intent is not (Intent.Report or Intent.SelfHarm)
            ? Welcome.Lead(turn)
            : start.Begin(turn, text, reading);
        return answered with { Posts = [new TextMessage(words["Channel.Private"])], Privately = answered.Posts };
    }
}
