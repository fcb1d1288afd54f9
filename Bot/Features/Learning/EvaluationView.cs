namespace Weerbaar.Features.Learning;

/// <summary>An action that was carried out, and what it led to; null: nobody said so yet.</summary>
internal sealed record EffectLine(string Action, LocalText Title, Effect? Effect);

/// <summary>All that officer and manager are shown of a closed case, to learn from it (D31).</summary>
/// <param name="Passed">Requirements that were passed, with the reason: the evaluation lists them.</param>
internal sealed record EvaluationView(
    CaseNumber Number,
    bool Drill,
    IReadOnlyList<MatrixCell> Cells,
    int Supportive,
    int Repressive,
    IReadOnlyList<ProposedOption> Passed,
    IReadOnlyList<EffectLine> Effects,
    IReadOnlyList<Evaluation> Evaluations)
{
    public static EvaluationView Of(Case @case, CardContext context)
    {
        var cells = EvaluationMatrix.Of(@case, context.Playbook);
        return new(
            @case.Number,
            @case.Drill,
            cells,
            Count(cells, Nature.Supportive),
            Count(cells, Nature.Repressive),
            [.. @case.Proposal?.Options.Where(option => option.PassedBecause is not null) ?? []],
            [.. @case.Done().Select(action => new EffectLine(
                action.Id, EvaluationMatrix.NameOf(action, context.Playbook), EffectOf(@case, action)))],
            @case.Evaluations);
    }

    private static int Count(IEnumerable<MatrixCell> cells, Nature nature) =>
        cells.SelectMany(cell => cell.Done).Count(measure => measure.Place.Nature == nature);

    private static Effect? EffectOf(Case @case, ActionItem action) =>
        @case.Effects.FirstOrDefault(effect => effect.Action == action.Id)?.Effect;
}

internal static class DoneActions
{
    public static IEnumerable<ActionItem> Done(this Case @case) =>
        @case.Actions.Where(action => action.Status is ActionStatus.Done);
}
