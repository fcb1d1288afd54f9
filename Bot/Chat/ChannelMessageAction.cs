using Weerbaar.Directories;
using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Records;
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
    MessageReader reader, ReportStart start, TalkCommands talk, GraphDirectory directory, GroupOptions groups) : IPersonAction
{
    private static readonly Texts Texts = new("Chat");

    public string Verb => PersonVerbs.ChannelMessage;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var text = turn.Turn.Context.Text;
        if (turn.Turn.Context.IsChannel && UseNamed(text) is { } use)
        {
            return await BoundAsync(turn, use, ct);
        }

        var reading = reader.Read(text);
        if (!reading.SelfHarm && await talk.ReadAsync(turn, text, ct) is { } talked)
        {
            return talked;
        }

        var words = Texts.In(reading.Language ?? turn.Turn.Language);
        var answered = turn.File.Draft is { Paused: false } || reading.Intent is not (Intent.Report or Intent.SelfHarm)
            ? Welcome.Lead(turn)
            : start.Begin(turn, text, reading);
        return answered with { Posts = [new TextMessage(words["Channel.Private"])], Privately = answered.Posts };
    }

    private async ValueTask<PersonOutcome> BoundAsync(PersonTurn turn, ChannelUse use, CancellationToken ct)
    {
        var words = Texts.In(turn.Turn.Language);
        var allowed = await directory.IsMemberAsync(turn.Turn.By.Id.Value, groups.Administrators, ct);
        return new PersonOutcome(turn.File)
        {
            Binds = allowed ? use : null,
            Posts = [new TextMessage(words[allowed ? $"Channel.Bound.{use}" : "Channel.AdministratorsOnly"])],
        };
    }

    private static ChannelUse? UseNamed(string text) => Array.Find(
        Enum.GetValues<ChannelUse>().Cast<ChannelUse?>().ToArray(),
        use => Enum.GetValues<Playbook.Language>().Any(language => text.Contains(
            Texts.In(language)[$"Channel.Bind.{use}"], StringComparison.OrdinalIgnoreCase)));
}
