using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.WaitingWords;

/// <summary>
/// What waited is a new report, or belongs to the open one. Whatever it sounds like was answered when it was typed: here it is kept.
/// </summary>
internal sealed class ReportWaiting(ReportStart start, ReportText report, MessageReader reader, RunningAlarm alarm) : IPersonAction
{
    public const string Name = "chat-report-pending";

    public string Verb => Name;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var known = await turn.WithAlarmAsync(alarm, cancellationToken);
        var texts = WaitingIds.Read(turn.File, data);
        var (without, said) = (known with { File = turn.File.Without(texts) }, reader.Read(texts.Joined()));
        return turn.File.OpenReport() is not { } open || texts.Count == 0 ? Begun(without, texts, said).InPlace()
            : !With(open, texts).Fits()
                ? new PersonOutcome(turn.File) { Answer = new MessageAnswer(Texts.In(turn.Turn.Language)["Pending.Full"]) }
            : report.Add(without, [.. texts.Select(text => new MessageWords(text.Text, text.Message))], said).InPlace();
    }

    /// <summary>Each text stays that of its message.</summary>
    private PersonOutcome Begun(PersonTurn turn, IReadOnlyList<WaitingText> texts, Reading said)
    {
        var begun = texts is [var first, ..]
            ? start.Begin(turn.Bringing(first.Message, first.Text), first.Text, said)
            : start.Begin(turn, "", said);
        return begun.File.Draft is { } draft ? begun with { File = begun.File.With(With(draft, texts)) } : begun;
    }

    private static Draft With(Draft draft, IReadOnlyList<WaitingText> texts) =>
        texts.Aggregate(draft, (so, text) => so.WithPiece(text.Text, placed: true, text.Message));
}
