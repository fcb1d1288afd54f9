namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// One small card of the form (D4): what it asks, how its answers are checked, how they read at review.
/// </summary>
internal abstract class FormStep
{
    /// <summary>Carried by the card's buttons.</summary>
    public abstract string Id { get; }

    /// <summary>Kind and description are; everything else can stay empty (D4).</summary>
    public virtual bool Compulsory => false;

    public virtual bool Applies(DraftView view) => true;

    public abstract string Title(DraftView view);

    public abstract IEnumerable<CardElement?> Body(DraftView view, Typed typed);

    /// <summary>Takes over what is right; the rest comes back as faults.</summary>
    public abstract StepReading Read(DraftView view, ActionData data);

    public abstract IEnumerable<ReviewLine> Lines(DraftView view);
}

/// <summary>What a card's inputs made of the draft.</summary>
/// <param name="Faults">What to mend, in the sender's language; empty: the step is done.</param>
/// <param name="Hint">Accepted, and yet worth a look.</param>
internal sealed record StepReading(Draft Draft, IReadOnlyList<string> Faults, string? Hint = null)
{
    public static StepReading Good(Draft draft) => new(draft, []);
}

/// <summary>A line of the review.</summary>
/// <param name="Words">Shown as plain text: it may be what a person typed.</param>
/// <param name="Key">By which it can be left out; null: it cannot.</param>
internal sealed record ReviewLine(string Label, string Words, string? Key = null)
{
    public const string Answer = "answer-";
    public const string File = "file-";
    public const string Text = "text-";
}
