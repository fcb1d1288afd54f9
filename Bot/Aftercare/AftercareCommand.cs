using Weerbaar.Chat;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Aftercare;

/// <summary>The command "nazorg" or "aftercare": one's own cases, open or long ended (D29).</summary>
public sealed class AftercareCommand(OwnCases ownCases)
{
    public async ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, CancellationToken ct)
    {
        var all = await ownCases.NewestAsync(turn.Turn.By.Id, ct);
        var card = new AftercareCard(turn);
        var drawn = card.Draw([.. all.Where(of => of.IsAbout(turn.Turn.By.Id))]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(drawn, card.Title)] };
    }
}
