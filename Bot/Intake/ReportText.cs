using Weerbaar.AdaptiveCards;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>
/// What is typed or pasted while a step is open: kept whole at once, then offered to that step. Without a choice it
/// stands in the review, where it can be left out.
/// </summary>
public sealed class ReportText
{
    private const int MostShown = 300;

    /// <param name="turn">Of somebody with an open draft.</param>
    /// <exception cref="InvalidOperationException">There is no draft: the words are to begin one.</exception>
    public PersonOutcome Offer(PersonTurn turn, string text)
    {
        var draft = turn.File.Draft ?? throw new InvalidOperationException("Words without a draft begin a report.");
        var before = DraftView.Of(turn.Turn, draft);
        var kept = draft.ChangedTo(draft.WithPiece(text, placed: false, turn.Turn.Context.Incoming.Id), turn.Turn.Now);
        if (!kept.Fits())
        {
            return new PersonOutcome(turn.File) { Posts = [new TextMessage(before.Words["Offer.TooMuch"])] };
        }

        var view = before with { Draft = kept };
        var piece = kept.Texts.FirstOrDefault(piece => piece.Text == text.Trim());
        return new PersonOutcome(turn.File.With(kept))
        {
            Posts = piece is null
                ? [new TextMessage(view.Words["Offer.Kept"])]
                : [view.Post(Card(view, piece))],
        }.WithNextCard(turn);
    }

    private static AdaptiveCard Card(DraftView view, Records.DraftText piece)
    {
        var words = piece.Text.Length <= MostShown ? piece.Text : piece.Text[..MostShown] + " …";
        return Layout.Card(
            view.Language,
            view.Words["Fallback"],
            Layout.Heading(view.Words["Offer.Title"]),
            PlainText.Of(words),
            Layout.Small(view.Words["Offer.Text", piece.Text.Length]),
            Layout.Buttons([.. Places.For(view, piece.Text).Select((place, rank) => Button.Execute(
                place.Title,
                IntakeVerbs.Place,
                view.Ids((DraftIds.Text, piece.Id), (DraftIds.Place, place.Id)),
                rank == 0 ? ActionStyle.Positive : null))]));
    }
}
