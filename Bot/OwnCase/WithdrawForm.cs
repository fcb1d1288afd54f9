using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.OwnCase;

/// <summary>The affected employee withdraws the case before a decision (people). A reason is welcome, not asked for.</summary>
public sealed class WithdrawForm : ICaseForm
{
    public const string Name = "own-withdraw";
    private const string Reason = "reason";

    private static readonly Texts Texts = new("OwnCase");

    public string Verb => Name;

    public Right Needs => Right.Withdraw;

    public bool ShowsContent => false;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        var card = Layout.Card(
            dialog.Turn.Language,
            words["Withdraw.Title"],
            Layout.Fault(dialog.Fault),
            Layout.Paragraph(words["Withdraw.Intro"]),
            new InputText(Reason, words["Withdraw.Label"])
            {
                IsMultiline = true,
                Value = dialog.Data.Inputs.GetValueOrDefault(Reason),
            }) with
        {
            Actions = [Button.Submit(words["Withdraw.Send"], Name, dialog.Of.Ids(), ActionStyle.Destructive)],
        };
        return new(new DialogAnswer(words["Withdraw.Title"], card));
    }

    public ValueTask<CaseCommand> CommandAsync(DialogTurn dialog, CancellationToken ct) =>
        new(new Withdraw(dialog.Data.Input(Reason)));
}
