using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.OwnCase;

/// <summary>The affected employee withdraws the case before a decision (people). A reason is welcome, not asked for.</summary>
internal sealed class WithdrawForm() : CaseForm(Name, Permission.Withdraw)
{
    public const string Name = "own-withdraw";
    private const string Reason = "reason";
    private const string Safe = "safe";
    private const string No = "no";
    private const string Yes = "yes";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        var hasAlarm = dialog.Of.Danger?.GoesOn(dialog.Turn.Now) is true;
        var card = Layout.Card(
            dialog.Turn.Language,
            words["Withdraw.Title"],
            Layout.Fault(dialog.Fault),
            Layout.Paragraph(words[hasAlarm ? "Withdraw.Intro.Alarm" : "Withdraw.Intro"]),
            hasAlarm ? AskSafe(words, dialog.Data) : null,
            new InputText(Reason, words["Withdraw.Label"])
            {
                IsMultiline = true,
                Value = dialog.Data.Inputs.GetValueOrDefault(Reason),
            }) with
        {
            Actions = [Button.Submit(words["Withdraw.Send"], Name, dialog.Of.Ids(), ActionStyle.Destructive)],
        };
        return new DialogAnswer(words["Withdraw.Title"], card);
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new Withdraw(dialog.Data.Input(Reason)) { IsSafe = dialog.Data.Input(Safe) == Yes };

    /// <summary>Withdrawing says nothing about danger, and may be done under pressure: the alarm stops only by this (D2).</summary>
    private static InputChoiceSet AskSafe(Wording words, ActionData data) =>
        new(Safe, words["Withdraw.Safe"], [new(words["Withdraw.Safe.No"], No), new(words["Withdraw.Safe.Yes"], Yes)])
        {
            Style = ChoiceStyle.Expanded,
            Value = data.Inputs.GetValueOrDefault(Safe) ?? No,
        };
}
