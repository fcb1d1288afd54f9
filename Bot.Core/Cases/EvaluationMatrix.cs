namespace Weerbaar.Cases;

/// <summary>Something that was done in a case: an option that was carried out, or a standard step.</summary>
/// <param name="Name">Of an option, in both languages; null: a standard step.</param>
public sealed record Measure(LocalText? Name, StandardStep? Step, MatrixPlace Place);

/// <summary>One of the nine cells; empty where nothing was done.</summary>
public sealed record MatrixCell(MatrixWho Who, MatrixWhen When, IReadOnlyList<Measure> Done);

/// <summary>The evaluation matrix of a case (D31): everything that was done falls in one of nine cells. Pure.</summary>
public static class EvaluationMatrix
{
    /// <summary>Always nine, phase after phase.</summary>
    public static IReadOnlyList<MatrixCell> Of(Case @case, OrganisationPlaybook playbook)
    {
        var done = Done(@case, playbook).ToList();
        return
        [
            .. from when in Enum.GetValues<MatrixWhen>()
               from who in Enum.GetValues<MatrixWho>()
               select new MatrixCell(who, when, [.. done.Where(each => each.Place.Who == who && each.Place.When == when)]),
        ];
    }

    /// <summary>What was dropped was not done; what needs no action was done by deciding it.</summary>
    private static IEnumerable<Measure> Done(Case @case, OrganisationPlaybook playbook)
    {
        var rules = playbook.Evaluation;
        foreach (var step in Enum.GetValues<StandardStep>().Where(step => Happened(@case, step)))
        {
            yield return new Measure(null, step, rules.PlaceOf(step));
        }

        foreach (var action in @case.Actions.Where(action => action.Status is ActionStatus.Done))
        {
            yield return new Measure(NameOf(action, playbook), null, rules.PlaceOf(action.Option));
        }

        foreach (var option in Decided(@case))
        {
            yield return new Measure(option.Name, null, rules.PlaceOf(option.Option));
        }
    }

    /// <summary>As the option is called now; an action's title where the playbook no longer has the option.</summary>
    public static LocalText NameOf(ActionItem action, OrganisationPlaybook playbook) =>
        playbook.FindOption(action.Option)?.Name ?? action.Title;

    /// <summary>Approved options that became no action, as not answering in public.</summary>
    private static IEnumerable<ProposedOption> Decided(Case @case) =>
        @case.Proposal is { Decision.Verdict: Verdict.Approved } approved
            ? approved.Options.Where(option => @case.Actions.All(action =>
                action.Revision != approved.Revision || action.Option != option.Option))
            : [];

    /// <summary>Aftercare is offered to everybody whom a case is about; what they made of it is theirs.</summary>
    private static bool Happened(Case @case, StandardStep step) => step switch
    {
        StandardStep.Report => @case.Report is not null,
        StandardStep.DangerAlarm => @case.Danger is not null,
        StandardStep.Evidence => @case.Evidence.Any(item => item.Status is EvidenceStatus.Stored),
        StandardStep.Consultation => @case.Consultations.Count > 0,
        StandardStep.Talk => @case.Affected is not null && !@case.Talk.IsOwed,
        _ => @case.Affected is not null,
    };
}
