namespace Weerbaar.Features.Intake.Form;

/// <summary>The last step: everything once more, before it is sent. Its card is <see cref="ReviewCard"/>.</summary>
internal sealed class ReviewStep : FormStep
{
    public override string Id => "review";

    public override string Title(DraftView view) => view.Words["Review.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed) => [];

    public override StepReading Read(DraftView view, ActionData data) => StepReading.Good(view.Draft);

    public override IEnumerable<ReviewLine> Lines(DraftView view) => [];
}
