using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Triage;

/// <summary>
/// The buttons of the officers' card: at most four stand on it, what the stage asks for first; the rest is behind "more".
/// Everybody in the channel sees the same buttons; the server decides who may press them.
/// </summary>
internal sealed class OfficersButtons(Case @case, OfficersView view, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public ActionSet? All() => CardText.Buttons(
        view.Danger is { IsUnseen: true } ? WhileDanger()
            : view.Stage is Stage.Closed or Stage.Withdrawn
            ? [DangerBlock.Act(@case, view.Danger, language), DangerBlock.End(@case, view.Danger, language), .. WhenEnded()]
            : [DangerBlock.Act(@case, view.Danger, language), .. Main(), DangerBlock.End(@case, view.Danger, language), .. Rest()]);

    /// <summary>No paperwork on an alarm: to act, and to say so.</summary>
    private IEnumerable<CardAction?> WhileDanger() =>
    [
        DangerBlock.See(@case, view.Danger, language),
        DangerBlock.Act(@case, view.Danger, language),
        view is { Owner: null, Stage: not Stage.Withdrawn }
            ? Button.Execute(_words["Button.Claim"], OfficersVerbs.Claim, @case.Ids()) : null,
        Dialog("Details", CaseVerbs.Details),
    ];

    private IEnumerable<CardAction?> WhenEnded() =>
        [Dialog("Details", CaseVerbs.Details), view.Stage is Stage.Closed ? Dialog("Reopen", OfficersVerbs.Reopen) : null, Share(), Purge()];

    private IEnumerable<CardAction?> Main()
    {
        yield return view.Owner is null
            ? Button.Execute(_words["Button.Claim"], OfficersVerbs.Claim, @case.Ids(), ActionStyle.Positive)
            : null;
        yield return Dialog("Details", CaseVerbs.Details);
        yield return view.Stage is Stage.Consult ? Dialog("Consult", OfficersVerbs.Consult) : null;
        yield return view.Stage is Stage.Consult or Stage.Propose ? Dialog("Propose", OfficersVerbs.Propose) : null;
        yield return view.Actions.Count > 0 ? Dialog("Actions", OfficersVerbs.Actions) : null;
        yield return view.Stage is Stage.ReadyToClose ? Dialog("Close", OfficersVerbs.Close) : null;
    }

    private IEnumerable<CardAction?> Rest()
    {
        var reported = view.Stage is not Stage.ReportFollows;
        yield return view.Stage is Stage.Consult ? null : Dialog("Consult", OfficersVerbs.Consult);
        yield return reported && view.Stage is not (Stage.Consult or Stage.Propose)
            ? Dialog("Propose", OfficersVerbs.Propose)
            : null;
        yield return Dialog("Together", MeetingVerbs.Together);
        yield return view.HasTalkToPlan ? Dialog("PlanIncident", MeetingVerbs.PlanIncident) : null;
        yield return Dialog("Urgency", OfficersVerbs.Urgency);
        yield return reported ? Dialog("Kinds", OfficersVerbs.Kinds) : null;
        yield return Dialog("Note", OfficersVerbs.Note);
        yield return Purge();
        yield return view.Actions.Count > 0 ? Dialog("Reassign", OfficersVerbs.Reassign) : null;
        yield return Share();
        yield return Dialog("HandOver", OfficersVerbs.HandOver);
        yield return view.Owner is null ? null : Dialog("Release", OfficersVerbs.Release);
        yield return view.Stage is Stage.ReadyToClose || view.Actions.Count > 0 ? null : Dialog("Close", OfficersVerbs.Close);
    }

    private ActionSubmit? Share() => view.CanBeShared ? Dialog("Share", OfficersVerbs.Share) : null;

    private ActionSubmit? Purge() =>
        @case.Evidence.Any(file => file.Status is not EvidenceStatus.Purged) ? Dialog("Purge", OfficersVerbs.Purge) : null;

    private ActionSubmit Dialog(string name, string verb) => Button.Dialog(_words[$"Button.{name}"], verb, @case.Ids());
}
