using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Chat;
using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// Answers what somebody said, by what it means: its words first, then the files that came with them. Nothing is a dead end, and what
/// was typed is kept or is said not to be.
/// </summary>
internal sealed class Conversation(
    MessageReader reader, Commands commands, NewestCases newestCases, ReportStart start, ReportText words, ReportFiles files,
    DangerTalk danger,
    FollowUp follow, Waiting waiting, WordsInAlarm inAlarm, DeferredWords aside, RunningAlarm alarm)
{
    /// <summary>Words of a command; who writes more may tell of something in which "talk" or "withdraw" is one word.</summary>
    private const int MostToAsk = 9;

    /// <summary>"Here is more evidence" beside a file; what is longer tells of it.</summary>
    private const int MostToCarry = 6;

    /// <summary>Words of any question; whoever writes more reads that it is not kept.</summary>
    private const int MostToWonder = 15;

    /// <summary>What a message seems to say; what was passed on says it too, but commands nothing.</summary>
    public Reading Read(IncomingMessage message)
    {
        var said = reader.Read(message.AllWords);
        return message.Forwarded.Count > 0 ? said with { Intent = said.IsCommand ? Intent.None : said.Intent, Besides = Intent.None }
            : IsTold(message, said.Intent) ? said with { Intent = Intent.None }
            : QuestionAndMore.Parted(said, message.AllWords, reader);
    }

    /// <summary>More words than the command has: they tell something, whatever is known of it.</summary>
    private static bool IsTold(IncomingMessage message, Intent intent) => intent switch
    {
        Intent.Talk => message.Text.HasMoreWordsThan(MostToAsk),
        Intent.AddEvidence => message.Files.Count > 0 && message.Text.HasMoreWordsThan(MostToCarry),
        _ => false,
    };

    public async ValueTask<PersonOutcome> AnswerAsync(
        PersonTurn turn, Reading said, IncomingMessage message, CancellationToken cancellationToken)
    {
        var spoken = Spoken.By(turn, message, said);
        var text = ArrivalWords.Whole(message, spoken.Turn.Language);
        var shows = message.Files.Count > 0 || message.Forwarded.Count > 0;
        var newest = (spoken.File.Draft is null || spoken.File.HoldsOnlyWaitingFiles()) && (shows || MayWait(spoken, text, said))
            ? await newestCases(turn.Turn.By.Id, cancellationToken) : [];
        var asked = CheckInWaiting.Find(newest, spoken.Turn);
        if (spoken.File.OpenReport() is { } open && !shows && MayTellHowTheyAre(spoken, text, said))
        {
            newest = await newestCases(turn.Turn.By.Id, cancellationToken);
            asked = CheckInWaiting.FindAfter(open, newest, spoken.Turn);
            newest = asked is null ? [] : newest;
        }

        IReadOnlyList<Case> own = [.. newest.Where(@case => @case is { IsOpen: true, IsWithdrawn: false })];
        var now = spoken.SituationOf(text, shows, own.OpenIn(spoken.Turn), asked is not null);
        var meaning = Meanings.Of(text, said, now);
        spoken = spoken with { Alarm = await FindAlarmAsync(spoken, said, text, meaning, newest, cancellationToken) };
        if (spoken.Alarm is not null && meaning is not Meaning.Crisis && DangerAnswers.SaysSafe(text)
            && (said.Danger is not Danger.Yes || DangerAnswers.IsAll(text)))
        {
            meaning = Meaning.DangerDenied;
        }

        var answered = await AnswerAsync(spoken, said, message, text, meaning, own, asked, now, cancellationToken);
        return spoken.Alarm is { } running && text.Length > 0
            ? TypedInAlarm.Answer(spoken, running, text, said, meaning, answered) : answered;
    }

    private async ValueTask<PersonOutcome> AnswerAsync(
        PersonTurn spoken, Reading said, IncomingMessage message, string text, Meaning meaning, IReadOnlyList<Case> own, Case? asked,
        Situation now,
        CancellationToken cancellationToken)
    {
        var answered = meaning is Meaning.Nothing && message.Files.Count > 0
            ? files.Receive(spoken, message.Files, own)
            : await WithFilesAsync(meaning, spoken, said, message, own, asked, text, now, cancellationToken);
        answered = said.NeedsBoth ? answered.And(file => danger.ForOther(spoken with { File = file })) : answered;
        answered = await AfterWhatComesFirstAsync(spoken, said, text, answered, cancellationToken);
        return ArrivalWords.CannotOpen(message.Unreadable, spoken.Turn.Language) is { } unopened
            ? answered.And(file => new PersonOutcome(file) { Posts = [new TextMessage(unopened)] })
            : answered;
    }

    /// <summary>
    /// A question or a command that stood beside what was told is answered before it, and a sentence in the language in which it was told
    /// comes first.
    /// </summary>
    internal async ValueTask<PersonOutcome> AfterWhatComesFirstAsync(
        PersonTurn spoken, Reading said, string text, PersonOutcome answered, CancellationToken cancellationToken)
    {
        answered = await AnswerBesideAsync(spoken, said.Besides, text, cancellationToken) is { } beside
            ? Before(beside, answered) : answered;
        return said.InTheirLanguage is { } sentence
            ? Before(new PersonOutcome(spoken.File) { Posts = [new TextMessage(sentence)] }, answered)
            : answered;
    }

    /// <summary>
    /// Null: nothing more is to be said. What would change what is open, or speak of how to begin, is none beside a story.
    /// </summary>
    private async ValueTask<PersonOutcome?> AnswerBesideAsync(
        PersonTurn turn, Intent asked, string text, CancellationToken cancellationToken) => asked switch
        {
            Intent.Status or Intent.Readers or Intent.MyReports or Intent.Aftercare or Intent.Figures or Intent.Monitoring or Intent.Deputy =>
                await commands.RunAsync(asked, turn, text, cancellationToken),
            Intent.AddEvidence when turn.Turn.Context.Incoming.Files.Count > 0 => null,
            Intent.Withdraw or Intent.AddEvidence
                when turn.File.Draft is not null || (await newestCases(turn.Turn.By.Id, cancellationToken)).Any(@case => @case.IsOpen) =>
                    await commands.RunAsync(asked, turn, text, cancellationToken),
            Intent.Talk => await ShowPeopleAsync(turn, cancellationToken),
            _ => null,
        };

    /// <summary>What danger asks stays last.</summary>
    private static PersonOutcome Before(PersonOutcome said, PersonOutcome answered) => said.And(_ => answered);

    private async ValueTask<PersonOutcome> WithFilesAsync(
        Meaning meaning, PersonTurn turn, Reading said, IncomingMessage message, IReadOnlyList<Case> own, Case? asked, string text,
        Situation now,
        CancellationToken cancellationToken)
    {
        var answered =
            await AnswerAsync(meaning, Remembering(turn, meaning, said), text, said, message.Files, own, asked, cancellationToken);
        var rest = meaning;
        if (meaning is Meaning.DangerDenied && !DangerAnswers.IsAll(text))
        {
            var told = said with { Danger = turn.Alarm is null ? said.Danger : Danger.No };
            rest = Meanings.Of(text, told, now with { DangerAsked = false });
            var before = turn.Alarm is null ? answered.File : turn.File.Unasked();
            var more = await AnswerAsync(rest, turn with { File = before }, text, told, message.Files, own, asked, cancellationToken);
            answered = turn.Alarm is null ? answered.And(_ => more) : more.And(file => danger.Calm(turn with { File = file }));
        }

        // What goes to a case takes its files along.
        return message.Files.Count == 0 || rest is Meaning.Follow
            ? answered
            : answered.And(file => files.ReceiveWithWords(
                turn with { File = file }, message.Files, own, gently: meaning is Meaning.Crisis && turn.Alarm is null,
                asks: rest is Meaning.Wait or Meaning.Crisis));
    }

    private async ValueTask<PersonOutcome> AnswerAsync(
        Meaning meaning, PersonTurn turn, string text, Reading said, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own,
        Case? asked,
        CancellationToken cancellationToken) =>
        meaning switch
        {
            Meaning.Crisis when turn.Alarm is not null => inAlarm.Answer(turn, text, said, own, asked),
            Meaning.Crisis => aside.Answer(turn, text, said, own, Endangered(turn, said, own)),
            Meaning.Begin or Meaning.Return => await AnswerAlsoAsync(turn, text, said, start.Begin, cancellationToken),
            Meaning.DangerConfirmed => danger.Confirm(turn),
            Meaning.DangerDoubted => danger.Doubt(turn),
            Meaning.DangerDenied => danger.Calm(turn),
            Meaning.Nothing => turn.Turn.Context.Incoming.Unreadable.Count > 0 ? new PersonOutcome(turn.File) : Welcome.Help(turn),
            Meaning.Answer => words.Answer(turn, text),
            Meaning.Command when Meanings.IsBareReport(text, said) => start.Choose(turn, said),
            Meaning.Command when said.Intent is Intent.Help && turn.Alarm is not null =>
                Welcome.Help(turn).And(file => danger.Confirm(turn with { File = file })),
            Meaning.Command when said.Intent is Intent.Talk => await OfferTalkAsync(turn, cancellationToken),
            Meaning.Command
                when (turn.Alarm is null || said.Intent is not (Intent.Help or Intent.Talk))
                    && text.HasMoreWordsThan(said.Intent is Intent.Withdraw or Intent.AddEvidence ? MostToAsk : MostToWonder) =>
                (await commands.RunAsync(said.Intent, turn, text, cancellationToken)).And(
                    file => Welcome.NotKept(turn with { File = file })),
            Meaning.Command => await commands.RunAsync(said.Intent, turn, text, cancellationToken),
            Meaning.Add => await AnswerAlsoAsync(turn, text, said, words.Add, cancellationToken),
            Meaning.Follow => follow.Tell(turn, own[0], text, said, files, after => waiting.Ask(after, text, own, asked)),
            Meaning.Wait => Waiting(turn, text, said, own, asked),
            Meaning.Unclear => waiting.Keep(turn, text, Welcome.Unclear),
            _ => Welcome.Lead(turn),
        };

    /// <summary>
    /// Plain words of danger that go into a report which nobody reads yet reach those who have the one that was sent, too: of the same
    /// person, not long ago (D2). While an alarm goes on, what reaches whom is told there.
    /// </summary>
    private async ValueTask<PersonOutcome> AnswerAlsoAsync(
        PersonTurn turn, string text, Reading said, Func<PersonTurn, string, Reading, bool, PersonOutcome> answer,
        CancellationToken cancellationToken)
    {
        var others = turn.File.Draft is { About: not Records.About.Colleague } draft && turn.Alarm is null && !said.AboutColleague
            && DangerBeside.IsPlain(said, turn.Turn.Playbook)
            ? (await newestCases(turn.Turn.By.Id, cancellationToken)).Where(@case => @case.IsOpen && @case.Id != draft.Id).ToList()
            : [];
        return FollowUp.Only(others, turn.Turn) is { } sent
            ? follow.Also(turn, sent, text).And(
                file => answer(turn with { File = file }, text, said, file.HasSent(turn.Turn.Context.Incoming.Id ?? "")))
            : answer(turn, text, said, false);
    }

    /// <summary>Whom they can talk to; from a case about them they can let somebody know by a click.</summary>
    private async ValueTask<PersonOutcome> OfferTalkAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        var people = await ShowPeopleAsync(turn, cancellationToken);
        return turn.Alarm is null ? people : people.And(file => danger.Confirm(turn with { File = file }));
    }

    private async ValueTask<PersonOutcome> ShowPeopleAsync(PersonTurn turn, CancellationToken cancellationToken) =>
        Welcome.Talk(turn, (await newestCases(turn.Turn.By.Id, cancellationToken)).FirstOrDefault(@case => @case.IsAbout(turn.Turn.By.Id)));

    /// <summary>
    /// Who was asked how they are may say so in sad words: they bring no red card, danger now or a new threat does. A mere sign of danger
    /// brings one line with 112 and the way to that card (D2, D29).
    /// </summary>
    private PersonOutcome Waiting(PersonTurn turn, string text, Reading said, IReadOnlyList<Case> own, Case? asked)
    {
        var @case = Endangered(turn, said, own);
        var warns = asked is null || said.Threatens || said.SelfHarm is SelfHarm.Urged || turn.Alarm is not null;
        if (!said.PointsToDanger || turn.Alarm is not null || (warns && ReportText.Asks(turn, said)))
        {
            var waits = waiting.Ask(turn, text, own, asked);
            return warns ? follow.Warned(turn, @case, said, waits) : waits;
        }

        // Where there is no room for the words no card says where they wait: then the whole question stands there.
        var view = follow.View(turn, @case);
        var line = waiting.Ask(turn, text, own, asked, view);
        return line.And(file => new PersonOutcome(file.AskedAboutDanger(view.Draft.Id, view.Now))
        {
            Posts = line.Posts[0] is CardMessage ? [] : [view.Post(SafetyCard.Of(view, said.Danger, DangerTalk.Seen(view)))],
        });
    }

    /// <summary>Only what may be about it asks for it: it costs reads.</summary>
    private async Task<Case?> FindAlarmAsync(
        PersonTurn turn, Reading said, string text, Meaning meaning, IReadOnlyList<Case> newest, CancellationToken cancellationToken) =>
        said.Danger is not Danger.No || said.IsCrisis || IsAskedBeside(said.Intent) || Meanings.IsBareReport(text, said)
        || turn.File.Draft is { CaseExists: true } || DangerAnswers.SaysSafe(text)
        || meaning is Meaning.DangerConfirmed or Meaning.DangerDoubted or Meaning.DangerDenied
            ? await alarm(turn, cancellationToken)
            : RunningAlarms.Newest(newest, turn) ?? (newest.Count == OwnCases.PageSize ? await alarm(turn, cancellationToken) : null);

    /// <summary>Commands whose answer says that an alarm goes on.</summary>
    private static bool IsAskedBeside(Intent intent) =>
        intent is Intent.Help or Intent.Talk or Intent.Thanks or Intent.NotReporting or Intent.Withdraw or Intent.Stop;

    /// <summary>The newest case in which an alarm about the sender belongs; null: it makes one.</summary>
    private static Case? Endangered(PersonTurn turn, Reading said, IReadOnlyList<Case> own) =>
        said.AboutColleague ? null : own.FirstOrDefault(@case => @case.IsAbout(turn.Turn.By.Id));

    private static bool MayWait(PersonTurn turn, string text, Reading said) =>
        Meanings.Of(text, said, turn.SituationOf(text, hasFiles: false, Open.Cases)) is Meaning.Wait or Meaning.DangerDenied
            or Meaning.Crisis;

    /// <summary>Only what may be an answer to "how are you" asks for it, beside an open report: it costs reads.</summary>
    private static bool MayTellHowTheyAre(PersonTurn turn, string text, Reading said) =>
        Meanings.Of(text, said, turn.SituationOf(text, hasFiles: false, Open.Nothing, checkInAsked: true)) is Meaning.Wait;

    /// <summary>What this message makes of what was asked before, and of not being understood.</summary>
    private static PersonTurn Remembering(PersonTurn turn, Meaning meaning, Reading said)
    {
        var asksBetween = meaning is Meaning.Command && said.Intent is Intent.Status or Intent.Readers or Intent.Thanks;
        var file = asksBetween || meaning is Meaning.DangerConfirmed or Meaning.DangerDoubted or Meaning.DangerDenied
            ? turn.File : turn.File.Unasked();
        return turn with
        {
            File = meaning is Meaning.Unclear or Meaning.Unknown || file.Profile.NotUnderstood is null
                ? file
                : file with { Profile = file.Profile with { NotUnderstood = null } },
        };
    }
}
