using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake.Form;

/// <summary>The files sent so far, and how to send more (D7).</summary>
internal sealed class FilesStep : FormStep
{
    public override string Id => "files";

    public override string Title(DraftView view) => view.Words["Files.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        yield return SexualWarning.Of(view);
        yield return Layout.Paragraph(view.Words["Files.How"]);
        yield return view.Draft.Evidence.Count == 0 ? Layout.Small(view.Words["Files.None"]) : null;
        foreach (var file in view.Draft.Evidence)
        {
            yield return PlainText.Of($"{file.Name} – {FileWords.State(file, view.Language)}");
        }
    }

    public override StepReading Read(DraftView view, ActionData data) => StepReading.Good(view.Draft);

    public override IEnumerable<ReviewLine> Lines(DraftView view) =>
        view.Draft.Evidence.Select((file, place) => new ReviewLine(
            view.Words["Files.Number", place + 1],
            $"{file.Name} – {FileWords.State(file, view.Language)}",
            ReviewLine.File + file.Id));
}
