namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// A step of the playbook: its questions, as far as they are asked for the kinds that were confirmed.
/// </summary>
internal sealed class QuestionStep(IntakeStep step) : FormStep
{
    public override string Id => "step-" + step.Id;

    public override bool Applies(DraftView view) => Asked(view).Any();

    public override string Title(DraftView view) => step.Title.In(view.Language);

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        if (step.Intro is { } intro)
        {
            yield return Layout.Paragraph(intro.In(view.Language));
        }

        foreach (var question in Asked(view))
        {
            var value = typed.Or(question.Id, view.Draft.Answers.GetValueOrDefault(question.Id));
            yield return QuestionInputs.Of(question, value, view);
            if (question.Help is { } help)
            {
                yield return Layout.Small(help.In(view.Language));
            }
        }
    }

    public override StepReading Read(DraftView view, ActionData data)
    {
        var draft = view.Draft;
        var faults = new List<string>();
        foreach (var question in Asked(view))
        {
            var answer = QuestionAnswers.Read(question, data.Input(question.Id), view);
            if (answer.Fault is { } fault)
            {
                faults.Add(fault);
            }
            else if (answer.Value is { } value)
            {
                draft = (Replaced(question, value, view, data) is { } before ? draft.WithPiece(before, placed: true) : draft).Answered(
                    question.Id, value);
            }
            else if (DraftIds.IsFresh(data, view.Draft))
            {
                // Left empty on an older card it is not: it may have been answered elsewhere since.
                draft = draft.Unanswered(question.Id);
            }
        }

        return draft.Fits()
            ? new StepReading(draft, faults, LinkHint.For(step, view with { Draft = draft }))
            : new StepReading(view.Draft, [view.Words["Fault.TooMuch"]]);
    }

    /// <summary>What an older card did not show is not typed over by it: it is told beside the answer. Null: nothing is.</summary>
    private static string? Replaced(Question question, string value, DraftView view, ActionData data) =>
        question.Input is QuestionInput.Text or QuestionInput.LongText && !DraftIds.IsFresh(data, view.Draft)
        && view.Draft.Answers.TryGetValue(question.Id, out var before) && !DraftChanges.IsReworded(before, value) ? before : null;

    public override IEnumerable<ReviewLine> Lines(DraftView view) => Asked(view)
        .Where(question => view.Draft.Answers.ContainsKey(question.Id))
        .Select(question => new ReviewLine(
            question.Label.In(view.Language),
            QuestionAnswers.InWords(question, view.Draft.Answers[question.Id], view),
            ReviewLine.Answer + question.Id));

    internal IEnumerable<Question> Asked(DraftView view) => step.Questions.Where(question =>
        question.OnlyKinds.Count == 0 || question.OnlyKinds.Any(view.Draft.Kinds.Contains));
}
