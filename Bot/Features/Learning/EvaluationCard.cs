namespace Weerbaar.Features.Learning;

/// <summary>
/// Draws the nine cells phase under phase, so that they read on a narrow phone too: what was done, what stayed empty, how
/// the scales stand, and two questions.
/// </summary>
internal sealed class EvaluationCard(Case @case, EvaluationView view, string audience, Language language)
{
    public const string EvaluateVerb = "learning-evaluate";
    public const string EffectsVerb = "learning-effects";

    private readonly Wording _words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(
        language,
        _words["Evaluation.Summary", view.Number],
        [
            Layout.Heading(_words["Evaluation.Summary", view.Number]),
            view.Drill ? Layout.Paragraph(_words["Drill"]) : null,
            Layout.Paragraph(_words["Evaluation.Intro"]),
            .. Enum.GetValues<MatrixWhen>().SelectMany(Phase),
            Layout.Paragraph(Empty()),
            Layout.Paragraph(_words["Scales", view.Supportive, view.Repressive]),
            .. Passed(),
            .. Effects(),
            .. view.Evaluations.SelectMany(Said),
            Layout.Buttons(
                Dialog("Evaluate", EvaluateVerb, ActionStyle.Positive),
                view.Effects.Count == 0 ? null : Dialog("Effects", EffectsVerb, null)),
        ]);

    private IEnumerable<CardElement> Phase(MatrixWhen when) =>
    [
        CardText.Subheading(_words[$"When.{when}"]),
        Layout.Facts([.. view.Cells
            .Where(cell => cell.When == when)
            .Select(cell => new Fact(_words[$"Who.{cell.Who}"], Done(cell)))]),
    ];

    private string Done(MatrixCell cell) => cell.Done.Count == 0
        ? _words["Cell.Empty"]
        : string.Join("; ", cell.Done.Select(measure => measure.Name?.In(language) ?? _words[$"Step.{measure.Step}"]));

    private string Empty()
    {
        var empty = view.Cells.Count(cell => cell.Done.Count == 0);
        return empty == 0 ? _words["Empty.None"] : _words["Empty", empty];
    }

    private IEnumerable<CardElement?> Passed()
    {
        if (view.Passed.Count > 0)
        {
            yield return CardText.Subheading(_words["Passed"]);
            foreach (var option in view.Passed)
            {
                yield return CardText.Named(option.Name.In(language), option.PassedBecause!);
            }
        }
    }

    private IEnumerable<CardElement?> Effects()
    {
        if (view.Effects.Count > 0)
        {
            yield return CardText.Subheading(_words["Effects.Title"]);
            yield return Layout.Facts([.. view.Effects.Select(line => new Fact(
                line.Title.In(language), _words[$"Effect.{line.Effect?.ToString() ?? "NotYet"}"]))]);
        }
    }

    private IEnumerable<CardElement> Said(Evaluation evaluation)
    {
        yield return CardText.Named(_words["Said.By"], evaluation.By.Name) with { Separator = true, Spacing = Spacing.Default };
        if (evaluation.Well.Length > 0)
        {
            yield return Layout.Words(_words["Ask.Well"], evaluation.Well);
        }

        if (evaluation.Otherwise.Length > 0)
        {
            yield return Layout.Words(_words["Ask.Otherwise"], evaluation.Otherwise);
        }
    }

    private ActionSubmit Dialog(string name, string verb, ActionStyle? style) =>
        Button.Dialog(_words[$"Button.{name}"], verb, @case.Ids(CaseIds.Card, audience), style);
}
