using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Form;

/// <summary>A click on a draft's card. A card of a draft that was sent or erased is answered kindly and changes nothing.</summary>
public abstract class DraftAction : IPersonAction
{
    public abstract string Verb { get; }

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct) => new(
        turn.File.Draft is { } draft && DraftIds.CaseOf(data) == draft.Id
            ? Handle(turn, DraftView.Of(turn.Turn, draft), data)
            : Otherwise(turn, data));

    protected abstract PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data);

    /// <summary>The card belongs to no draft, or to another one than is open now.</summary>
    protected virtual PersonOutcome Otherwise(PersonTurn turn, ActionData data) => new(turn.File)
    {
        Answer = new CardAnswer(OldCard.Of(turn.Turn, turn.File.Draft)),
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

    protected static DraftView At(DraftView view, FormStep step) =>
        view with { Draft = view.Draft.ChangedTo(view.Draft with { Step = step.Id }, view.Now) };
}
