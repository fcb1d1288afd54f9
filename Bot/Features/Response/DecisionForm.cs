using System.Globalization;
using Weerbaar.Features.Triage;
using Weerbaar.Turns.Forms;

namespace Weerbaar.Features.Response;

/// <summary>
/// A decision on a proposal (D22): the proposal as it is now, a reason where the playbook wants one, and one button, so that
/// nobody approves by a slip. A newer proposal than the card's is shown with a warning, and what was typed stays.
/// </summary>
internal abstract class DecisionForm(string verb, Verdict verdict, string playbookName) : CaseForm(verb, Permission.Decide), IAboutOthers
{
    protected override DialogAnswer Show(DialogTurn dialog)
    {
        var language = dialog.Turn.Language;
        var words = Texts.In(language);
        var proposal = ProposalView.Of(dialog.Of, dialog.Turn.By.Id);
        var opened = dialog with { Fault = dialog.Fault ?? Stale(dialog) };
        var waits = proposal is { Decision: null, IsOwn: false };
        var needed = dialog.Turn.Playbook.ReasonNeeded.Contains(playbookName);
        var why = words[needed ? "Decide.Reason" : "Decide.ReasonOptional"];
        return DialogForm.Show(opened, words[$"Decide.{verdict}.Title"], waits ? Send(dialog, words, proposal!) : null,
        [
            waits ? Layout.Paragraph(words[$"Decide.{verdict}"]) : null,
            .. new ProposalBlock(proposal, dialog.Turn.Cards, language).Elements(),
            waits ? DialogForm.LongText(dialog, DialogForm.Reason, why, needed) : null,
        ]);
    }

    protected override CaseCommand Command(DialogTurn dialog) =>
        new DecideProposal(Proposals.Named(dialog.Data), verdict, dialog.Data.Input(DialogForm.Reason));

    private ActionSubmit Send(DialogTurn dialog, Wording words, ProposalView proposal) => Button.Submit(
        words[$"Decide.{verdict}.Send"],
        Verb,
        dialog.Of.Ids(DeciderVerbs.Revision, proposal.Revision.ToString(CultureInfo.InvariantCulture)),
        verdict is Verdict.Approved ? ActionStyle.Positive : null);

    /// <summary>What would be refused anyhow, and a proposal that changed since the card was drawn.</summary>
    private static string? Stale(DialogTurn dialog)
    {
        Refusal? refusal = dialog.Of.Proposal switch
        {
            null => new NoProposal(),
            { Decision: { } decision } => new ProposalDecided(decision.Verdict, decision.By),
            { } proposal when proposal.By.Id == dialog.Turn.By.Id => new OwnProposal(),
            { } proposal when proposal.Revision != Proposals.Named(dialog.Data) => new ProposalChanged(proposal.Revision),
            _ => null,
        };
        return refusal is null ? null : RefusalText.Of(refusal, dialog.Turn.Language);
    }
}

/// <summary>The manager approves, asked once to confirm (D22).</summary>
internal sealed class ApproveForm() : DecisionForm(DeciderVerbs.Approve, Verdict.Approved, "approve");

/// <summary>The manager declines (D22).</summary>
internal sealed class DeclineForm() : DecisionForm(DeciderVerbs.Decline, Verdict.Declined, "decline");

/// <summary>The manager sends a proposal back for another one (D22).</summary>
internal sealed class SendBackForm() : DecisionForm(DeciderVerbs.SendBack, Verdict.SentBack, "send-back");
