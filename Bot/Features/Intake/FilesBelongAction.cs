using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>
/// Files that came first get their place: a new report, or a case that is there, to which the copies move.
/// </summary>
public sealed class FilesBelongAction(RunningAlarm alarm) : DraftAction
{
    public override string Verb => IntakeVerbs.FilesBelong;

    public override async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct) =>
        await base.HandleAsync(await turn.WithAlarmAsync(alarm, ct), data, ct);

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } of)
        {
            return new PersonOutcome(turn.File.With(ReportStart.AtFirst(turn, view.Draft).Draft.Before(NextCard.Step)).ToldOfAlarm(turn))
            {
                Answer = new CardAnswer(RunningCard.Or(turn, view, Danger.No, "0", goesOn: true)),
            };
        }

        var moved = view.Draft.Evidence
            .Select(file => IncomingEvidence.Moved(turn.Turn, view.Draft.Id, of, file))
            .ToList();
        var outcome = IncomingEvidence.Into(turn, of, moved);
        return outcome with
        {
            Then = outcome.Then! with { Finish = (there, refusal) => Finished(turn, view, moved, outcome, there, refusal) },
        };
    }

    private static PersonOutcome Finished(
        PersonTurn turn, DraftView view, IReadOnlyList<EvidenceSource> files, PersonOutcome moved, Case? of, Refusal? refusal)
    {
        if (of is null || refusal is not null)
        {
            var why = IncomingEvidence.Why(refusal ?? new NotAllowed(), files, view.Language);
            return Shown(turn, view, new FormSteps(view).Current, null, [why]);
        }

        // A draft that already holds more than files stays open for the rest.
        var empty = view.Draft.WholeDescription().Length == 0 && view.Draft.Kinds.Count == 0 && !view.Draft.CaseExists;
        return moved.Then!.Finish(of, null) with
        {
            File = turn.File.With(empty ? null : view.Draft with { Evidence = [] }).Sent(of.Id, view.Draft.Evidence.Select(file => file.Message)),
            Answer = new MessageAnswer(view.Words["Belong.Done", of.Number.Value]),
        };
    }
}
