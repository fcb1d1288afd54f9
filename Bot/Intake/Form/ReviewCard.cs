using Weerbaar.AdaptiveCards;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Form;

/// <summary>
/// Everything that will be sent, each part to be changed, each answer and file to be left out. Long words are shortened
/// here until the card fits; they are sent whole.
/// </summary>
internal static class ReviewCard
{
    internal const string LeaveOutInput = "leave-out";

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
                .. new FormSteps(view).Asked.Select(step => Part(view, step, most)),
                LeaveOut(view),
                Layout.Paragraph(words[Readers(view)]),
                Layout.Buttons(
                    Button.Execute(words["Review.Send"], IntakeVerbs.Send, view.Ids(), ActionStyle.Positive),
                    Droppable(view).Any()
                        ? Button.Execute(words["Review.LeaveOut"], IntakeVerbs.LeaveOut, view.Ids())
                        : null,
                    Button.Execute(words["Step.Stop"], IntakeVerbs.Stop, view.Ids(), inputs: AssociatedInputs.None)),
            ]);
    }

    private static Container? Part(DraftView view, FormStep step, int most)
    {
        if (step is ReviewStep)
        {
            return null;
        }

        var lines = step.Lines(view).ToList();
        return new Container(
        [
            Layout.Heading(step.Title(view)) with { Size = TextSize.Default },
            .. lines.Count == 0
                ? [Layout.Small(view.Words["Review.Empty"])]
                : lines.SelectMany(line => Line(view, line, most)),
            Layout.Buttons(Button.Execute(
                view.Words["Review.Change", step.Title(view)],
                IntakeVerbs.Change,
                view.Ids((DraftIds.Step, step.Id)),
                inputs: AssociatedInputs.None))!,
        ])
        { Separator = true };
    }

    private static CardElement[] Line(DraftView view, ReviewLine line, int most) =>
    [
        new TextBlock(line.Label) { IsSubtle = true, Spacing = Spacing.Small },
        PlainText.Of(Cut(line.Words, most)) with { Spacing = Spacing.None },
        .. line.Words.Length <= most
            ? Array.Empty<CardElement>()
            : [Layout.Small(view.Words["Review.Shortened", line.Words.Length])],
    ];

    private static string Cut(string words, int most) => words.Length <= most ? words : words[..most] + " …";

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
