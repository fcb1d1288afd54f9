using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>The consultation before the organisation reacts is logged: with whom, and what came of it (D12).</summary>
internal sealed class ConsultationForm() : CaseForm(OfficersVerbs.Consult, Permission.Assess), IAboutOthers
{
    private const string With = "with";
    private const string Outcome = "outcome";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var words = Texts.In(dialog.Turn.Language);
        Choice[] parties = [.. Consultation.Parties.Select(party => new Choice(words[$"Consult.With.{party}"], party))];
        return DialogForm.Show(dialog, words["Consult.Title"], Button.Submit(words["Consult.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words[Stages.IsPastManager(dialog.Of) ? "Consult.Intro.Adviser" : "Consult.Intro"]),
            DialogForm.SeveralOf(dialog, With, words["Consult.With"], parties),
            DialogForm.LongText(dialog, Outcome, words["Consult.Outcome"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new LogConsultation(dialog.Data.Choices(With), dialog.Text(Outcome));
}
