using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
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

/// <summary>A report that was not sent is thrown away with its files; what danger made of it is a case and stays.</summary>
internal sealed class EraseDraft(RunningAlarm alarm) : IPersonAction
{
    public const string Name = "chat-erase-draft";
    private const string DraftId = "draft";

    public string Verb => Name;

    internal static Dictionary<string, string> Ids(Records.Draft draft) => new() { [DraftId] = draft.Id.Value };

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var draft = turn.File.Draft is { } open && data.Ids.GetValueOrDefault(DraftId) == open.Id.Value ? open : null;
        var words = Texts.In(turn.Turn.Language);
        var running = await alarm(turn, cancellationToken);
        var said = words[running is null ? "Withdraw.Erased" : "Withdraw.Erased.Alarm"];
        return new PersonOutcome(draft is null ? turn.File : turn.File.WithoutDraft())
        {
            Answer = new CardAnswer(Layout.Card(
                turn.Turn.Language,
                said,
                Layout.Paragraph(said),
                running is null ? null : Layout.Buttons(SafeCard.Button(DraftView.Of(turn.Turn, running), running)))),
            Effects = draft is null or { CaseExists: true } ? [] : EraseFiles.Of([.. draft.Evidence.Select(file => (draft.Id, file.Id))]),
        };
    }
}
