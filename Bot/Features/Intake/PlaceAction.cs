using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>
/// A piece of text gets its place, on a card that an earlier version drew; then the open step is shown as it is now.
/// </summary>
internal sealed class PlaceAction : DraftAction
{
    private const string Nowhere = "-nowhere";

    public override string Verb => IntakeVerbs.Place;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var piece = view.Draft.Texts.FirstOrDefault(piece => piece.Id == data.Ids.GetValueOrDefault(DraftIds.Text));
        var steps = new FormSteps(view);
        if (piece is null)
        {
            return Shown(turn, view, steps.Current);
        }

        var (draft, said) = Placed(view, piece, data.Ids.GetValueOrDefault(DraftIds.Place) ?? "");
        var now = view with { Draft = view.Draft.ChangedTo(draft, view.Now) };
        return Shown(turn, now, steps.Current, view.Words[said]);
    }

    private static (Draft Draft, string Said) Placed(DraftView view, DraftText piece, string place)
    {
        var without = view.Draft with { Texts = [.. view.Draft.Texts.Where(other => other.Id != piece.Id)] };
        if (place == Nowhere)
        {
            return (without, "Offer.Gone");
        }

        if (view.Playbook.FindQuestion(place) is { } question
            && Places.AnswerTo(question, piece.Text, view) is { } answer)
        {
            return (without.Answered(question.Id, answer, piece.Message), "Offer.Placed");
        }

        var texts = view.Draft.Texts.Select(other => other.Id == piece.Id ? other with { Placed = true } : other);
        return (view.Draft with { Texts = [.. texts] }, "Offer.Placed");
    }
}
