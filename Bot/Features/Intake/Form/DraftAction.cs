namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// A click on a draft's card. A card of a draft that was sent or erased is answered kindly and changes nothing.
/// </summary>
internal abstract class DraftAction : IPersonAction
{
    public abstract string Verb { get; }

    public virtual bool IsNeverRefused => false;

    public virtual bool AsksForAlarm => false;

    public virtual ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) => new(
        turn.File.Draft is { } draft && DraftIds.CaseOf(data) == draft.Id
            ? Handle(turn, DraftView.Of(turn.Turn, draft), data)
            : Otherwise(turn, data));

    protected abstract PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data);

    /// <summary>The card belongs to no draft, or to another one than is open now.</summary>
    protected virtual PersonOutcome Otherwise(PersonTurn turn, ActionData data) => new(turn.File)
    {
        Answer = new CardAnswer(StaleCard.Of(turn.Turn, turn.File.Draft)),
    };

    /// <summary>The draft as it becomes, and the card of a step in the place of the one that was clicked.</summary>
    protected static PersonOutcome Shown(
        PersonTurn turn, DraftView view, FormStep step, string? note = null, IReadOnlyList<string>? faults = null,
        Typed? typed = null, bool fromReview = false) => new(turn.File.With(view.Draft))
        {
            Answer = new CardAnswer(StepCard.Of(view, step, note, faults, typed, fromReview)),
        };

    /// <summary>What was typed is kept, whichever button it came with.</summary>
    protected static (DraftView View, StepReading Reading) Read(DraftView view, FormStep step, ActionData data)
    {
        var reading = step.Read(view, data);
        return (view with { Draft = view.Draft.ChangedTo(reading.Draft, view.Now) }, reading);
    }

    /// <summary>
    /// Who leaves a step without an answer to it loses nothing: words that no question of it takes belong to what is told. The note
    /// says so, or that something is not kept; null: all of it is an answer.
    /// </summary>
    protected static (DraftView View, string? Note) Leave(DraftView view, FormStep step, ActionData data)
    {
        var (now, reading) = Read(view, step, data);
        if (reading.Faults.Count == 0 || data.Inputs.Values.All(string.IsNullOrWhiteSpace))
        {
            return (now, null);
        }

        var left = data.Inputs.Where(input => IsUntaken(input.Key, input.Value, now)).Select(input => input.Value).ToList();
        var told = left.Aggregate(now.Draft, (draft, words) => draft.WithPiece(words, placed: true));
        return left.Count > 0 && told.Fits()
            ? (now with { Draft = now.Draft.ChangedTo(told, view.Now) }, view.Words["Left.Told"])
            : (now, view.Words["Left.Out"]);
    }

    private static bool IsUntaken(string input, string words, DraftView view) =>
        view.Playbook.FindQuestion(input) is { Input: not (QuestionInput.Choice or QuestionInput.Choices or QuestionInput.YesNo) } question
        && !string.IsNullOrWhiteSpace(words) && QuestionAnswers.Read(question, words, view).Value is null;

    protected static DraftView At(DraftView view, FormStep step) =>
        view with { Draft = view.Draft.ChangedTo(view.Draft with { Step = step.Id }, view.Now) };
}
