using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Triage;

/// <summary>An officer sets the urgency, above it what the rules propose and why (D10).</summary>
internal sealed class UrgencyForm() : CaseForm(OfficersVerbs.Urgency, Permission.Assess), IAboutOthers
{
    private const string Level = "level";

    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var (language, playbook) = (dialog.Turn.Language, dialog.Turn.Playbook);
        var words = Texts.In(language);
        var proposed = UrgencyLine.Of(dialog.Of with { Urgency = null }, playbook);
        var now = UrgencyLine.Of(dialog.Of, playbook);
        Choice[] levels = [.. playbook.Urgency.Levels.Select(level => new Choice(level.Name.In(language), level.Id))];
        return DialogForm.Show(dialog, words["Urgency.Title"], Button.Submit(words["Urgency.Send"], Verb, dialog.Of.Ids()),
            Layout.Paragraph(words["Urgency.Proposed", proposed.NameIn(playbook, language)]),
            CardText.List(proposed.ReasonsIn(playbook, language)),
            DialogForm.OneOf(dialog, Level, words["Urgency.Level"], levels, now.Level),
            DialogForm.LongText(dialog, DialogForm.Reason, words["Urgency.Reason"]));
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new SetUrgency(dialog.Text(Level), dialog.Text(DialogForm.Reason));
}
