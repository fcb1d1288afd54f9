namespace Weerbaar.Cases;

/// <summary>The manager approves, declines or sends back a proposal (D22). Names the revision it decides on.</summary>
public sealed record DecideProposal(int Revision, Verdict Verdict, string? Reason) : CaseCommand
{
    public override Permission Right => Permission.Decide;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case of, DecisionContext with)
    {
        if (of.Proposal is not { } proposal)
        {
            return new NoProposal();
        }

        if (proposal.Revision != Revision)
        {
            return new ProposalChanged(proposal.Revision);
        }

        if (proposal.Decision is { } decision)
        {
            return decision.By.Id == with.By.Id && decision.Verdict == Verdict
                ? Decision.Nothing
                : new ProposalDecided(decision.Verdict, decision.By);
        }

        if (proposal.By.Id == with.By.Id)
        {
            return new OwnProposal();
        }

        return ReasonMissing(with) ? new TextMissing("reason") : Decided(of, proposal, with);
    }

    private bool ReasonMissing(DecisionContext with) =>
        string.IsNullOrWhiteSpace(Reason) && with.Playbook.ReasonNeeded.Contains(Verdict switch
        {
            Verdict.Approved => "approve",
            Verdict.Declined => "decline",
            _ => "send-back",
        });

    private CaseEvent Decided(Case of, Proposal proposal, DecisionContext with) => Verdict switch
    {
        Verdict.Approved => new ProposalApproved(Revision, ActionsOf(of, proposal, with), Reason),
        Verdict.Declined => new ProposalDeclined(Revision, Reason),
        _ => new ProposalSentBack(Revision, Reason),
    };

    private static List<ActionItem> ActionsOf(Case of, Proposal proposal, DecisionContext with)
    {
        var number = of.Actions.Select(action => int.Parse(action.Id[1..], null)).DefaultIfEmpty(0).Max();
        return [.. proposal.Options
            .Select(option => with.Playbook.FindOption(option.Option))
            .Where(option => option?.Action is not null)
            .Select(option => ActionFor(of, option!, $"a{++number}", proposal.Revision, with))];
    }

    private static ActionItem ActionFor(Case of, ResponseOption option, string id, int revision, DecisionContext with) => new(
        id,
        revision,
        option.Id,
        option.Action!.Title,
        option.Action.Owner switch
        {
            ActionOwner.Manager => with.By,
            ActionOwner.Employee => of.Informed,
            _ => of.Claim?.Officer,
        },
        with.Calendar.Add(with.Now, option.Action.Due),
        ActionStatus.Open);
}

/// <summary>An approval that nobody began to carry out is taken back, with a reason (D45).</summary>
public sealed record TakeBackApproval(int Revision, string Reason) : CaseCommand
{
    public override Permission Right => Permission.TakeBack;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case of, DecisionContext with)
    {
        if (of.Proposal is not { Decision.Verdict: Verdict.Approved } proposal)
        {
            return new NoProposal();
        }

        if (proposal.Revision != Revision)
        {
            return new ProposalChanged(proposal.Revision);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new TextMissing("reason");
        }

        var since = of.Actions.Where(action => action.Revision == Revision).ToList();
        return since.Any(action => action.Status is not ActionStatus.Open)
            ? new AlreadyCarriedOut()
            : new ApprovalTakenBack(Revision, [.. since.Select(action => action.Id)], Reason);
    }
}
