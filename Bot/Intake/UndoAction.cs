using Weerbaar.Intake.Form;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>Takes out of the report what was added to it from the chat: gone is gone, and twice is once.</summary>
public sealed class UndoAction : DraftAction
{
    public override string Verb => IntakeVerbs.Undo;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var draft = Without(view.Draft, data.Ids.GetValueOrDefault(DraftIds.Text) ?? "");
        var now = view with { Draft = view.Draft.ChangedTo(draft, view.Now) };
        return new PersonOutcome(turn.File.With(now.Draft)) { Answer = new CardAnswer(AddedCard.Undone(now, now.Words["Added.Undone"])) };
    }

    private static Draft Without(Draft draft, string part) => part == Places.Description
        ? draft with { Description = "" }
        : draft with
        {
            Texts = [.. draft.Texts.Where(piece => piece.Id != part)],
            Answers = draft.Answers.Where(answer => answer.Key != part).ToDictionary(answer => answer.Key, answer => answer.Value),
        };
}
