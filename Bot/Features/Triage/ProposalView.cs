namespace Weerbaar.Features.Triage;

/// <summary>One option as it was proposed.</summary>
internal sealed record OptionLine(string Option, LocalText Name, string? SpokenAs, string? PassedBecause)
{
    public static OptionLine Of(ProposedOption option) =>
        new(option.Option, option.Name, option.SpokenAs, option.PassedBecause);
}

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
    public static ProposalView? Of(Case @case, PersonId reader) => @case.Proposal is { } proposal
        ? new(
            proposal.Revision,
            proposal.By.Name,
            proposal.By.Id == reader,
            proposal.At,
            proposal.Reason,
            [.. proposal.Options.Select(OptionLine.Of)],
            proposal.Decision,
            @case.IsOpen && proposal.Decision is { Verdict: Verdict.Approved } && NothingCarriedOut(@case, proposal))
        : null;

    private static bool NothingCarriedOut(Case @case, Proposal proposal) => @case.Actions
        .Where(action => action.Revision == proposal.Revision)
        .All(action => action.Status is ActionStatus.Open);
}
