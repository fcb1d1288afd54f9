using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>The command "tips" (D33).</summary>
internal sealed class PreventionCommand : IPersonCommand
{
    public Intent Intent => Intent.Prevention;

    public ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        MessageActivity post = turn.Turn.Playbook.Prevention.Tips.Count == 0
            ? new TextMessage(words["NotOffered"])
            : new CardMessage(Own(turn, turn.File.Profile.Prevention, null), words["Offer.Title"]);
        return new(new PersonOutcome(turn.File) { Posts = [post] });
    }

    internal static AdaptiveCard Own(PersonTurn turn, MonthlyTips? tips, string? note) =>
        new OfferCard(turn.Turn.Playbook, turn.Turn.Calendar, turn.Turn.Language)
            .Own(tips, turn.Turn.Now, note is null ? null : Texts.In(turn.Turn.Language)[note]);

    /// <summary>How it stands now, in the place of the card that was clicked.</summary>
    internal static PersonOutcome Kept(PersonTurn turn, MonthlyTips tips, string note) =>
        new(turn.File with { Profile = turn.File.Profile with { Prevention = tips } })
        {
            Answer = new CardAnswer(Own(turn, tips, note)),
        };
}
