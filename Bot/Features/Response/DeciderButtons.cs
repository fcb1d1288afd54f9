using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>The buttons of who decides: what waits for them first, what is left behind "more".</summary>
internal sealed class DeciderButtons(Case @case, DeciderView view, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public ActionSet? All() =>
        CardText.Buttons(view.Danger is { IsUnseen: true } ? WhileDanger() : view.Ending is null ? Wanted() : Ended());

    /// <summary>No paperwork on an alarm: to act, and to say so.</summary>
    private IEnumerable<CardAction?> WhileDanger() =>
        [DangerBlock.See(@case, view.Danger, language), DangerBlock.Act(@case, view.Danger, language)];

    /// <summary>An alarm outlives the report that was withdrawn.</summary>
    private IEnumerable<CardAction?> Ended() =>
    [
        DangerBlock.Act(@case, view.Danger, language), DangerBlock.End(@case, view.Danger, language), Talk(),
        Dialog("Details", CaseVerbs.Details), Plan(),
    ];

    private IEnumerable<CardAction?> Wanted()
    {
        yield return DangerBlock.Act(@case, view.Danger, language);
        yield return DangerBlock.End(@case, view.Danger, language);
        foreach (var button in Deciding())
        {
            yield return button;
        }

        yield return Talk();
        yield return view.Actions.Any(action => action is { IsReaders: true, Status: ActionStatus.Open })
            ? Dialog("Action", OfficersVerbs.Actions)
            : null;
        yield return Dialog("Details", CaseVerbs.Details);
        yield return Plan();
        yield return view.HasTalkToPlan ? Dialog("PlanIncident", MeetingVerbs.PlanIncident) : null;
        yield return Dialog("Together", MeetingVerbs.Together);
        yield return view.Proposal is { CanBeTakenBack: true } approved
            ? OnProposal("TakeBack", DeciderVerbs.TakeBack, approved)
            : null;
    }

    /// <summary>Owed also when the case was closed before they spoke.</summary>
    private ActionSubmit? Talk() => OwesTalk ? Dialog("Talk", DeciderVerbs.Talk) : null;

    private ActionSubmit? Plan() => OwesTalk ? Dialog("PlanTalk", MeetingVerbs.PlanAftercare) : null;

    private bool OwesTalk => view is { Affected: not null, Talk.IsOwed: true, Stage: not Stage.Withdrawn };

    private IEnumerable<CardAction> Deciding()
    {
        if (view.Proposal is { Decision: null, IsOwn: false } proposal)
        {
            yield return OnProposal("Approve", DeciderVerbs.Approve, proposal, ActionStyle.Positive);
            yield return OnProposal("SendBack", DeciderVerbs.SendBack, proposal);
            yield return OnProposal("Decline", DeciderVerbs.Decline, proposal);
        }
    }

    private ActionSubmit Dialog(string name, string verb) => Button.Dialog(_words[$"Button.{name}"], verb, @case.Ids());

    private ActionSubmit OnProposal(string name, string verb, ProposalView proposal, ActionStyle? style = null) =>
        Button.Dialog(_words[$"Button.{name}"], verb, @case.Ids(DeciderVerbs.Revision, $"{proposal.Revision}"), style);
}
