using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Aftercare;

/// <summary>The command "nazorg" or "aftercare": one's own cases, open or long ended (D29).</summary>
internal sealed class AftercareCommand(OwnCases ownCases) : IPersonCommand
{
    public Intent Intent => Intent.Aftercare;

    public async ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var card = new AftercareCard(turn);
        var drawn = await BuildPageAsync(turn, ListSpot.Newest(ListKind.Mine), cancellationToken);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(drawn, card.Title)] };
    }

    /// <summary>Of one's own list the cases that are about oneself.</summary>
    internal async Task<AdaptiveCards.AdaptiveCard> BuildPageAsync(PersonTurn turn, ListSpot at, CancellationToken cancellationToken)
    {
        var aboutThem = CaseIndex.Mine(turn.Turn.By.Id) with { Needs = Permission.Care };
        var page = await ownCases.ReadPageAsync(aboutThem, turn.Turn.Actor, at.At.Length == 0 ? null : at.At, cancellationToken);
        return new AftercareCard(turn).Draw(at, page);
    }
}
