using Weerbaar.Features.OwnCase;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Withdraw": the own cases that can still be withdrawn, and the report that was not sent.</summary>
internal static class WithdrawList
{
    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> own)
    {
        var words = Texts.In(turn.Turn.Language);
        var actor = new Actor(turn.Turn.By);
        var cases =
            own.Where(@case => @case is { ApprovedBy: null, IsWithdrawn: false } && Access.May(actor, @case, Permission.Withdraw)).ToList();
        var nothing = cases.Count == 0 && turn.File.Draft is null;
        var card = Layout.Card(
            turn.Turn.Language,
            words["Withdraw.Title"],
            Layout.Heading(words["Withdraw.Title"]),
            Layout.Paragraph(words[nothing ? "Withdraw.None" : "Withdraw.Which"]),
            turn.Alarm is { } alarm ? Layout.Paragraph(words["Stop.Alarm", alarm.Number]) : null,
            Layout.Buttons(
            [
                turn.File.Draft is { } draft
                    ? Button.Execute(words["Withdraw.Draft"], EraseDraft.Name, EraseDraft.Ids(draft), ActionStyle.Destructive)
                    : null,
                .. cases.Take(3).Select(@case => Button.Dialog(words["Withdraw.Case", @case.Number], WithdrawForm.Name, @case.Ids())),
            ]));
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Withdraw.Title"])] };
    }
}
