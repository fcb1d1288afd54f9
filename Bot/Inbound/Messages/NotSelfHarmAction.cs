using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// "This is not about suicide": the words that were set aside get the answer that they get without that reading, as if they had just
/// been typed. 113 stays in sight (D43).
/// </summary>
internal sealed class NotSelfHarmAction(
    Conversation conversation, MessageReader reader, ReportStart start, RunningAlarm alarm, IdGenerator ids) : IPersonAction
{
    public string Verb => IntakeVerbs.NotSelfHarm;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var meant = new PersonOutcome(turn.File) { Answer = new CardAnswer(CrisisCard.Otherwise(ClickedDraft.View(turn, data, ids))) };
        if (WaitingIds.Named(turn.File, data) is [var held, ..])
        {
            var message = new IncomingMessage { Id = held.Message, Text = held.Text };
            var again = turn with { Turn = turn.Turn with { Context = turn.Turn.Context.Bringing(message) } };
            var answered =
                await conversation.AnswerAsync(again, Otherwise(conversation.Read(message), held.Text), message, cancellationToken);
            return meant.And(_ => answered).And(file => WithFiles(again with { File = file.Without([held]) }, held.Message));
        }

        var said = Otherwise(reader.Read(turn.File.Draft?.Description ?? ""), "");
        return start.Otherwise(await turn.WithAlarmAsync(alarm, cancellationToken), DraftIds.CaseOf(data), said) is { } begun
            ? meant.And(_ => begun)
            : AddWaiting.Done(turn.File, turn, "Pending.Already");
    }

    /// <summary>What came in the same message and waits goes to the case to which its words went.</summary>
    private static PersonOutcome WithFiles(PersonTurn turn, string? message) =>
        turn.File.Profile.Sent?.LastOrDefault(sent => sent.Message == message && sent.IsInCase) is { } sent
        ? WaitingFiles.Move(turn, sent.Case, [sent.Message])
        : new PersonOutcome(turn.File);

    /// <summary>
    /// Without self-harm in it. That alone made danger something to ask about: where nothing else does, it is no sign of any. A "no" at
    /// its beginning answers no question that was asked since.
    /// </summary>
    private static Reading Otherwise(Reading said, string text) => said with
    {
        SelfHarm = SelfHarm.None,
        Intent = said.Kinds.Count > 0 || said.Danger is Danger.Yes ? Intent.Report : Intent.None,
        AsksAnyway = said.Danger is Danger.Ask && said.Kinds.Count == 0 && DangerAnswers.Read(text) is null,
    };
}
