namespace Weerbaar.Cases;

/// <summary>An officer proposes one or several responses out of the playbook (D11, D14, D15).</summary>
/// <param name="PassedBecause">Why a requirement that does not hold is passed, where that may be.</param>
public sealed record ProposeResponse(
    IReadOnlyList<string> Options,
    string Reason,
    string? SpokenAs,
    string? PassedBecause) : CaseCommand
{
    /// <summary>What was filled in of account, signer and moment, where not all three were.</summary>
    public string? PartlySpokenAs { get; init; }

    public override Permission Right => Permission.Propose;

    protected internal override IEnumerable<TypedText> Typed =>
        [new("reason", Reason), new("spoken-as", SpokenAs ?? PartlySpokenAs, Limits.Remark),
            new("passed-because", PassedBecause, Limits.Remark)];

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Report is null)
        {
            return new ReportNotSent();
        }

        if (@case.Claim is null)
        {
            return new NotClaimed();
        }

        if (@case.Claim.Officer.Id != context.By.Id)
        {
            return new ClaimedByOther(@case.Claim.Officer);
        }

        var chosen = Options.Distinct().Select(context.Playbook.FindOption).ToList();
        if (chosen.Count == 0 || chosen.Contains(null))
        {
            return new UnknownChoice("options");
        }

        if (chosen.Count > Limits.Options)
        {
            return new TooManyChoices(Limits.Options);
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return new TextMissing("reason");
        }

        return chosen.Select(option => Hindrance(@case, option!, context)).FirstOrDefault(refusal => refusal is not null) is { } refused
            ? refused
            : Proposed(@case, chosen!, context);
    }

    private Refusal? Hindrance(Case @case, ResponseOption option, DecisionContext context)
    {
        if (option.SpeaksOutside && string.IsNullOrWhiteSpace(SpokenAs))
        {
            return new SpeakerMissing(option.Name);
        }

        var passed = !string.IsNullOrWhiteSpace(PassedBecause);
        if (option.NeedsConsultation && !@case.Consulted && @case.Danger is null && !passed)
        {
            return new ConsultFirst();
        }

        return FailedRequirement(@case, option, context) is { } failed && !(passed && failed.CanBePassed)
            ? new RequirementNotMet(option.Name, failed.Otherwise, failed.CanBePassed)
            : null;
    }

    private ResponseProposed Proposed(Case @case, IReadOnlyList<ResponseOption> chosen, DecisionContext context)
    {
        ProposedOption[] options = [.. chosen.Select(option => new ProposedOption(option.Id, option.Name)
        {
            SpokenAs = option.SpeaksOutside ? SpokenAs : null,
            PassedBecause = MustPass(@case, option, context) ? PassedBecause : null,
        })];
        return new((@case.Proposal?.Revision ?? 0) + 1, options, Whole(options));
    }

    /// <summary>What was filled in and belongs to none of the options stands with the reason: nobody types for nothing.</summary>
    private string Whole(IReadOnlyList<ProposedOption> options)
    {
        string?[] beside =
        [
            options.Any(option => option.SpokenAs is not null) ? null : SpokenAs ?? PartlySpokenAs,
            options.Any(option => option.PassedBecause is not null) ? null : PassedBecause,
        ];
        return string.Join('\n', beside.Prepend(Reason).Where(text => !string.IsNullOrWhiteSpace(text)));
    }

    private static bool MustPass(Case @case, ResponseOption option, DecisionContext context) =>
        (option.NeedsConsultation && !@case.Consulted && @case.Danger is null)
        || FailedRequirement(@case, option, context) is not null;

    /// <summary>The hardest that fails: what nobody may pass goes before what may be passed with a reason.</summary>
    private static Requirement? FailedRequirement(Case @case, ResponseOption option, DecisionContext context) => option.Requires
        .Where(requirement => !Facts.Holds(context.Playbook, requirement.Fact, @case.Known()))
        .OrderBy(requirement => requirement.CanBePassed)
        .FirstOrDefault();
}
