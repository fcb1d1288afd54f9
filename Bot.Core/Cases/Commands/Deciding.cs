namespace Weerbaar.Cases;

/// <summary>The manager approves, declines or sends back a proposal (D22). Names the revision it decides on.</summary>
public sealed record DecideProposal(int Revision, Verdict Verdict, string? Reason) : CaseCommand
{
    public override Permission Right => Permission.Decide;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Proposal is not { } proposal)
        {
            return new NoProposal();
        }

        if (proposal.Revision != Revision)
        {
            return new ProposalChanged(proposal.Revision);
        }

        if (proposal.Decision is { } decision)
        {
            return decision.By.Id == context.By.Id && decision.Verdict == Verdict
                ? Decision.Nothing
                : new ProposalDecided(decision.Verdict, decision.By);
        }

        if (proposal.By.Id == context.By.Id)
        {
            return new OwnProposal();
        }

        return ReasonMissing(context) ? new TextMissing("reason") : Decided(@case, proposal, context);
    }

    private bool ReasonMissing(DecisionContext context) =>
        string.IsNullOrWhiteSpace(Reason) && context.Playbook.ReasonNeeded.Contains(Verdict switch
        {
            Verdict.Approved => "approve",
            Verdict.Declined => "decline",
            _ => "send-back",
        });

    private CaseEvent Decided(Case @case, Proposal proposal, DecisionContext context) => Verdict switch
    {
        Verdict.Approved => new ProposalApproved(Revision, ActionsOf(@case, proposal, context), Reason),
        Verdict.Declined => new ProposalDeclined(Revision, Reason),
        _ => new ProposalSentBack(Revision, Reason),
    };

    private static List<ActionItem> ActionsOf(Case @case, Proposal proposal, DecisionContext context)
    {
        var number = @case.Actions.Select(action => int.Parse(action.Id[1..], null)).DefaultIfEmpty(0).Max();
        return [.. proposal.Options
            .Select(option => context.Playbook.FindOption(option.Option))
            .Where(option => option?.Action is not null)
            .Select(option => ActionFor(@case, option!, $"a{++number}", proposal.Revision, context))];
    }

    private static ActionItem ActionFor(Case @case, ResponseOption option, string id, int revision, DecisionContext context) => new(
        id,
        revision,
        option.Id,
        option.Action!.Title,
        option.Action.Owner switch
        {
            ActionOwner.Manager => context.By,
            ActionOwner.Employee => @case.Informed,
            _ => @case.Claim?.Officer,
        },
        context.Calendar.Add(context.Now, option.Action.Due),
        ActionStatus.Open);
}

/// <summary>An approval that nobody began to carry out is taken back, with a reason (D45).</summary>
public sealed record TakeBackApproval(int Revision, string Reason) : CaseCommand
{
    public override Permission Right => Permission.TakeBack;

    protected internal override IEnumerable<TypedText> Typed => [new("reason", Reason)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Proposal is not { Decision.Verdict: Verdict.Approved } proposal)
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

        var since = @case.Actions.Where(action => action.Revision == Revision).ToList();
        return since.Any(action => action.Status is not ActionStatus.Open)
            ? new AlreadyCarriedOut()
            : new ApprovalTakenBack(Revision, [.. since.Select(action => action.Id)], Reason);
    }
}
