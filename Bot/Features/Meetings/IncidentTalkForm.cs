namespace Weerbaar.Features.Meetings;

/// <summary>
/// Who owns the talk with the sender, or an officer, plans it with those who hold or prepare it (D15). The sender is in no
/// directory: a person invites them.
/// </summary>
internal sealed class IncidentTalkForm(TalkPlan plan) : ICaseForm, IAboutOthers
{
    private const string Action = "action";

    public string Verb => MeetingVerbs.PlanIncident;

    public Permission Needs => Permission.CarryOut;

    public bool ShowsContent => true;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var words = Texts.In(dialog.Turn.Language);
        var talks = Theirs(dialog).ToList();
        var with = talks.SelectMany(talk => Meeting.Incident(dialog.Of, talk, dialog.Turn.By)).DistinctBy(person => person.Id).ToList();
        return talks.Count == 0
            ? new(DialogForm.Show(dialog, words["Plan.Incident.Title"], null, Layout.Paragraph(words["Plan.None"])))
            : plan.ShowAsync(dialog, Verb, TalkKind.Incident, with, Which(dialog, talks, words), cancellationToken);
    }

    public ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken) => new(plan.Command(
        dialog, TalkKind.Incident, dialog.Data.Input(Action) ?? (Theirs(dialog).ToList() is [var only] ? only.Id : null)));

    /// <summary>Asked only when there is something to choose.</summary>
    private static InputChoiceSet? Which(DialogTurn dialog, List<ActionItem> talks, Wording words) => talks.Count == 1
        ? null
        : DialogForm.OneOf(
            dialog, Action, words["Plan.Which"], [.. talks.Select(talk => new Choice(talk.Title.In(dialog.Turn.Language), talk.Id))]);

    private static IEnumerable<ActionItem> Theirs(DialogTurn dialog)
    {
        var isOfficer = Access.RolesOf(dialog.Turn.Actor, dialog.Of).Contains(CaseRole.Officer);
        return dialog.Of.OpenTalks(dialog.Turn.Playbook).Where(talk => isOfficer || talk.Owner?.Id == dialog.Turn.By.Id);
    }
}
