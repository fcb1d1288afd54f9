using Weerbaar.Features.Intake.Form;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>
/// The first answer stands alone; the card after it comes with one of its buttons or with the next message, once.
/// </summary>
internal static class NextCards
{
    /// <summary>The draft whose first answer was shown a moment ago.</summary>
    public static Draft Before(this Draft draft, NextCard next) => draft with { Next = next };

    /// <summary>The same outcome, with the card that waited, if one did, after all that is posted.</summary>
    public static PersonOutcome WithNextCard(this PersonOutcome outcome, PersonTurn turn)
    {
        if (outcome.File.Draft is not { Next: { } next } draft)
        {
            return outcome;
        }

        var shown = draft with { Next = null };
        return outcome with
        {
            File = outcome.File.With(shown),
            Posts = [.. outcome.Posts, Card(next, DraftView.Of(turn.Turn, shown))],
        };
    }

    private static CardMessage Card(NextCard next, DraftView view) => view.Post(next switch
    {
        NextCard.Gently => ResumeCard.Gently(view),
        NextCard.Resume => ResumeCard.Of(view, view.Draft.Texts is [.., { Placed: false } typed] ? typed : null),
        _ => StepCard.Current(view),
    });
}
