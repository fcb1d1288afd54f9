using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>
/// Whatever somebody types or sends in their own chat: understood from the playbook's phrases, and led to what they seem
/// to want. Nothing is a dead end and nothing that was typed is lost.
/// </summary>
public sealed class MessageAction(
    MessageReader reader, Commands commands, TalkCommands talk, OwnCases ownCases, ReportStart start, ReportText offered, ReportFiles files)
    : IPersonAction
{
    public string Verb => PersonVerbs.Message;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var context = turn.Turn.Context;
        var reading = reader.Read(context.Text);
        if (context.Files.Count == 0 && !reading.IsCrisis && await talk.ReadAsync(turn, context.Text, ct) is { } talked)
        {
            return talked;
        }

        var spoken = Spoken(turn, reading);
        if (context.Files.Count > 0)
        {
            return files.Receive(spoken, context.Files, await ownCases.OpenAsync(spoken.Turn.By.Id, ct));
        }

        if (reading.IsCrisis)
        {
            return start.Begin(spoken, context.Text, reading);
        }

        return reading.Intent switch
        {
            Intent.None or Intent.Report => await WordsAsync(spoken, context.Text, reading, ct),
            var command => await commands.RunAsync(command, spoken, context.Text, ct),
        };
    }

    /// <summary>A report that is under way gets what is typed; then an own case; else it begins a report or gets a kind answer.</summary>
    private async ValueTask<PersonOutcome> WordsAsync(PersonTurn turn, string text, Reading reading, CancellationToken ct)
    {
        if (turn.File.Draft is { Paused: false })
        {
            return offered.Offer(turn, text);
        }

        if (reading.Intent is Intent.Report || turn.File.Draft is not null)
        {
            return start.Begin(turn, text, reading);
        }

        var own = await ownCases.OpenAsync(turn.Turn.By.Id, ct);
        return own.Count > 0 && text.Length > 0 ? Pending.Ask(turn, text, own)
            : reading.Danger is Danger.No ? Welcome.Lead(turn)
            : Welcome.Unclear(turn, text);
    }

    /// <summary>
    /// The language just typed counts until they choose one (D39). What is pasted into a report may be the words of somebody
    /// else: an English threat does not turn a Dutch report English.
    /// </summary>
    private static PersonTurn Spoken(PersonTurn turn, Reading reading)
    {
        var pasted = turn.File is { Language: not null, Draft.Paused: false } && reading.Intent is (Intent.None or Intent.Report);
        if (pasted || reading.Language is not { } language || turn.File.Profile.Seen == language)
        {
            return turn;
        }

        var file = turn.File with { Profile = turn.File.Profile with { Seen = language } };
        return new PersonTurn(file, turn.Turn with { Language = file.Language ?? language });
    }
}
