using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>
/// Files that came first get their place: a new report, or a case that is there, to which the copies move.
/// </summary>
internal sealed class FilesBelongAction(RunningAlarm alarm) : DraftAction
{
    public override string Verb => IntakeVerbs.FilesBelong;

    public override async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await base.HandleAsync(await turn.WithAlarmAsync(alarm, cancellationToken), data, cancellationToken);

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } caseId)
        {
            return new PersonOutcome(turn.File.With(ReportStart.AtFirst(turn, view.Draft).Draft.Before(NextCard.Step)).ToldOfAlarm(turn))
            {
                Answer = new CardAnswer(RunningCard.Or(turn, view, Danger.No, "0", goesOn: true)),
            };
        }

        var moved = view.Draft.Evidence
            .Select(file => IncomingEvidence.Moved(turn.Turn, view.Draft.Id, caseId, file))
            .ToList();
        return new PersonOutcome(turn.File) { Then = new Moving(turn, caseId, moved, view) };
    }

    private sealed record Moving(
        PersonTurn Turn, CaseId Case, IReadOnlyList<EvidenceSource> Sources, DraftView View) : ReceiveFiles(Turn, Case, Sources)
    {
        /// <summary>A draft that already holds more than files stays open for the rest.</summary>
        protected override PersonOutcome Keep(Case now)
        {
            var empty = View.Draft.WholeDescription().Length == 0 && View.Draft.Kinds.Count == 0 && !View.Draft.CaseExists;
            return base.Keep(now) with
            {
                File = Turn.File.With(empty ? null : View.Draft with { Evidence = [] }).Sent(
                    Case, View.Draft.Evidence.Select(file => file.Message)),
                Answer = new MessageAnswer(View.Words["Belong.Done", now.Number.Value]),
            };
        }

        protected override PersonOutcome Refuse(string why) => Shown(Turn, View, new FormSteps(View).Current, null, [why]);
    }
}
