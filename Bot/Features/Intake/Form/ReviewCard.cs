namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// Everything that will be sent, each part to be changed, each answer and file to be left out. Long words are shortened
/// here until the card fits; they are sent whole.
/// </summary>
internal static class ReviewCard
{
    internal const string LeaveOutInput = "leave-out";

    /// <summary>More buttons of one set are hard to read on a phone.</summary>
    private const int MostInARow = 4;

    public static AdaptiveCard Of(DraftView view, string? note, IReadOnlyList<string> faults) => CardSize.FirstThatFits(
        Drawn(view, note, faults, 2_000),
        () => Drawn(view, note, faults, 400),
        () => Drawn(view, note, faults, 80),
        () => Drawn(view, note, faults, 20));

    private static AdaptiveCard Drawn(DraftView view, string? note, IReadOnlyList<string> faults, int most)
    {
        var words = view.Words;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            [
                Layout.Heading(words["Review.Title"]),
                Layout.Fault(faults.Count > 0 ? string.Join(' ', faults) : null),
                note is null ? null : Layout.Paragraph(note),
                Layout.Paragraph(words["Review.Intro"]),
                .. Told(view).Select(step => Part(view, step, most)),
                .. Empty(view),
                LeaveOut(view),
                Layout.Paragraph(words[Readers(view)]),
                Layout.Buttons(
                    Button.Execute(words["Review.Send"], IntakeVerbs.Send, view.Ids(), ActionStyle.Positive),
                    Droppable(view).Any()
                        ? Button.Execute(words["Review.LeaveOut"], IntakeVerbs.LeaveOut, view.Ids())
                        : null,
                    Button.Execute(words["Step.Stop"], IntakeVerbs.Stop, view.Ids(), inputs: AssociatedInputs.None)),
                .. StepCard.Danger(view, new FormSteps(view).Review),
            ]);
    }

    private static IEnumerable<FormStep> Told(DraftView view) => Asked(view).Where(step => step.Lines(view).Any());

    private static IEnumerable<FormStep> Asked(DraftView view) =>
        new FormSteps(view).Asked.Where(step => step is not ReviewStep);

    private static Container Part(DraftView view, FormStep step, int most) => new(
    [
        Layout.Heading(step.Title(view)) with { Size = TextSize.Default },
        .. step.Lines(view).SelectMany(line => Line(view, line, most)),
        Layout.Buttons(Change(view, step, view.Words["Review.Change", step.Title(view)]))!,
    ])
    { Separator = true };

    /// <summary>What was skipped stands together, so that the review of a short report is short.</summary>
    private static IEnumerable<CardElement?> Empty(DraftView view)
    {
        var empty = Asked(view).Where(step => !step.Lines(view).Any()).Select(step => Change(view, step, step.Title(view))).ToList();
        return empty.Count == 0
            ? []
            :
            [
                Layout.Heading(view.Words["Review.Empty.Title"]) with { Size = TextSize.Default, Separator = true },
                Layout.Small(view.Words["Review.Empty"]),
                .. empty.Chunk(MostInARow).Select(some => Layout.Buttons(some)),
            ];
    }

    private static ActionExecute Change(DraftView view, FormStep step, string title) => Button.Execute(
        title, IntakeVerbs.Change, view.Ids((DraftIds.Step, step.Id)), inputs: AssociatedInputs.None);

    private static CardElement[] Line(DraftView view, ReviewLine line, int most) =>
    [
        new TextBlock(line.Label) { IsSubtle = true, Spacing = Spacing.Small },
        PlainText.Of(Excerpt.WithMore(line.Words, most)) with { Spacing = Spacing.None },
        .. line.Words.Length <= most
            ? Array.Empty<CardElement>()
            : [Layout.Small(view.Words["Review.Shortened", line.Words.Length])],
    ];

    private static string Readers(DraftView view) =>
        view.Draft.About is Records.About.Colleague ? "Review.Readers.Colleague" : "Review.Readers";

    /// <summary>One list to tick: a button at each answer would not fit a phone, nor the card's size.</summary>
    private static InputChoiceSet? LeaveOut(DraftView view)
    {
        var choices = Droppable(view).Select(line => new Choice(line.Label, line.Key!)).ToList();
        return choices.Count == 0
            ? null
            : new InputChoiceSet(LeaveOutInput, view.Words["Review.LeaveOut.Label"], choices)
            {
                IsMultiSelect = true,
                Style = ChoiceStyle.Expanded,
                Separator = true,
            };
    }

    private static IEnumerable<ReviewLine> Droppable(DraftView view) =>
        new FormSteps(view).Asked.SelectMany(step => step.Lines(view)).Where(line => line.Key is not null);
}
