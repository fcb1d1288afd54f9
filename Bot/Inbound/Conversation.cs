using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Evidence;
using Weerbaar.Intake;
using Weerbaar.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Inbound;

/// <summary>Somebody's own open cases, newest first.</summary>
public delegate Task<IReadOnlyList<Case>> OpenCases(PersonId person, CancellationToken ct);

/// <summary>
/// Answers what somebody said, by what it means: its words first, then the files that came with them. Nothing is a dead end, and what
/// was typed is kept or is said not to be.
/// </summary>
public sealed class Conversation(
    MessageReader reader, Commands commands, OpenCases openCases, ReportStart start, ReportText words, ReportFiles files, DangerTalk danger,
    Waiting waiting, RunningAlarm alarm)
{
    /// <summary>What a message seems to say; what was passed on says it too, but commands nothing.</summary>
    public Reading Read(IncomingMessage message)
    {
        var said = reader.Read(message.AllWords);
        return message.Forwarded.Count > 0 && said.IsCommand ? said with { Intent = Intent.None } : said;
    }

    public async ValueTask<PersonOutcome> AnswerAsync(PersonTurn turn, Reading said, IncomingMessage message, CancellationToken ct)
    {
        var spoken = Spoken.By(turn, message, said);
        var text = ArrivalWords.Whole(message, spoken.Turn.Language);
        var shows = message.Files.Count > 0 || message.Forwarded.Count > 0;
        var own = spoken.File.Draft is null && (shows || MayWait(spoken, text, said)) ? await openCases(turn.Turn.By.Id, ct) : [];
        var now = spoken.SituationOf(text, shows, own.Count > 0);
        var meaning = Meanings.Of(text, said, now);
        spoken = spoken with { Alarm = await AlarmAsync(spoken, said, text, meaning, own, ct) };
        if (spoken.Alarm is not null && meaning is not Meaning.Crisis && DangerAnswers.SaysSafe(text)
            && (said.Danger is not Danger.Yes || DangerAnswers.IsAll(text)))
        {
            meaning = Meaning.DangerDenied;
        }

        var answered = meaning is Meaning.Nothing && message.Files.Count > 0
            ? files.Receive(spoken, message.Files, own)
            : await WithFilesAsync(meaning, spoken, said, message, own, text, now, ct);
        answered = said.InTheirLanguage is { } sentence ? answered with { Posts = [new TextMessage(sentence), .. answered.Posts] } : answered;
        return ArrivalWords.CannotOpen(message.Unreadable, spoken.Turn.Language) is { } unopened
            ? answered.And(file => new PersonOutcome(file) { Posts = [new TextMessage(unopened)] })
            : answered;
    }

    private async ValueTask<PersonOutcome> WithFilesAsync(
        Meaning meaning, PersonTurn turn, Reading said, IncomingMessage message, IReadOnlyList<Case> own, string text, Situation now,
        CancellationToken ct)
    {
        var answered = await AnswerAsync(meaning, Remembering(turn, meaning), text, said, own, ct);
        if (meaning is Meaning.DangerDenied && !DangerAnswers.IsAll(text))
        {
            var told = said with { Danger = turn.Alarm is null ? said.Danger : Danger.No };
            var rest = Meanings.Of(text, told, now with { DangerAsked = false });
            var more = await AnswerAsync(rest, turn with { File = turn.Alarm is null ? answered.File : turn.File.Unasked() }, text, told, own, ct);
            answered = turn.Alarm is null ? answered.And(_ => more) : more.And(file => danger.Calm(turn with { File = file }));
        }

        return message.Files.Count == 0
            ? answered
            : answered.And(file => files.ReceiveWithWords(turn with { File = file }, message.Files, own, gently: meaning is Meaning.Crisis));
    }

    private async ValueTask<PersonOutcome> AnswerAsync(
        Meaning meaning, PersonTurn turn, string text, Reading said, IReadOnlyList<Case> own, CancellationToken ct) => meaning switch
        {
            Meaning.Crisis or Meaning.Begin or Meaning.Return => start.Begin(turn, text, said),
            Meaning.DangerConfirmed => danger.Confirm(turn),
            Meaning.DangerDoubted => danger.Doubt(turn),
            Meaning.DangerDenied => danger.Calm(turn),
            Meaning.Nothing => turn.Turn.Context.Incoming.Unreadable.Count > 0 ? new PersonOutcome(turn.File) : Welcome.Help(turn),
            Meaning.Answer => words.Answer(turn, text),
            Meaning.Command when Meanings.IsBareReport(text, said) => start.Choose(turn, said),
            Meaning.Command when said.Intent is Intent.Help && turn.Alarm is not null => Welcome.Help(turn).And(file => danger.Confirm(turn with { File = file })),
            Meaning.Command => await commands.RunAsync(said.Intent, turn, text, ct),
            Meaning.Add => words.Add(turn, text, said),
            Meaning.Wait => waiting.Ask(turn, text, own),
            Meaning.Unclear => waiting.Doubt(turn, text),
            _ => Welcome.Lead(turn),
        };

    /// <summary>Only what may be about it asks for it: it costs reads.</summary>
    private async Task<Case?> AlarmAsync(
        PersonTurn turn, Reading said, string text, Meaning meaning, IReadOnlyList<Case> own, CancellationToken ct) =>
        said.Danger is not Danger.No || said.Intent is Intent.Help || turn.File.Draft is { CaseExists: true } || DangerAnswers.SaysSafe(text)
        || meaning is Meaning.DangerConfirmed or Meaning.DangerDoubted or Meaning.DangerDenied
            ? await alarm(turn, ct)
            : RunningAlarms.Newest(own, turn);

    private static bool MayWait(PersonTurn turn, string text, Reading said) =>
        Meanings.Of(text, said, turn.SituationOf(text, hasFiles: false, hasCases: true)) is Meaning.Wait or Meaning.DangerDenied;

    /// <summary>What this message makes of what was asked before, and of not being understood.</summary>
    private static PersonTurn Remembering(PersonTurn turn, Meaning meaning)
    {
        var file = meaning is Meaning.DangerConfirmed or Meaning.DangerDoubted or Meaning.DangerDenied ? turn.File : turn.File.Unasked();
        return turn with
        {
            File = meaning is Meaning.Unclear or Meaning.Unknown || file.Profile.NotUnderstood is null
                ? file
                : file with { Profile = file.Profile with { NotUnderstood = null } },
        };
    }
}
