using Weerbaar.Cases;
using Weerbaar.Playbook;

namespace Weerbaar.Triage;

/// <summary>One option as it was proposed.</summary>
internal sealed record OptionLine(string Option, LocalText Name, string? SpokenAs, string? PassedBecause);

/// <summary>The newest proposal and what was decided.</summary>
internal sealed record ProposalView(
    int Revision,
    string By,
    bool IsOwn,
    DateTimeOffset At,
    string Reason,
    IReadOnlyList<OptionLine> Options,
    ProposalDecision? Decision,
    bool CanBeTakenBack)
{
    public static ProposalView? Of(Case of, PersonId reader) => of.Proposal is { } proposal
        ? new(
            proposal.Revision,
            proposal.By.Name,
            proposal.By.Id == reader,
            proposal.At,
            proposal.Reason,
            [.. proposal.Options.Select(option => new OptionLine(option.Option, option.Name, option.SpokenAs, option.PassedBecause))],
            proposal.Decision,
            of.IsOpen
            && proposal.Decision is { Verdict: Verdict.Approved }
            && of.Actions.Where(action => action.Revision == proposal.Revision).All(action => action.Status is ActionStatus.Open))
        : null;
}
