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
        [new("reason", Reason), new("spoken-as", SpokenAs ?? PartlySpokenAs, Limits.Remark), new("passed-because", PassedBecause, Limits.Remark)];

    protected internal override Decision Decide(Case of, DecisionContext with)
    {
        if (of.Report is null)
        {
            return new ReportNotSent();
        }

        if (of.Claim is null)
        {
            return new NotClaimed();
        }

        if (of.Claim.Officer.Id != with.By.Id)
        {
            return new ClaimedByOther(of.Claim.Officer);
        }

        var chosen = Options.Distinct().Select(with.Playbook.FindOption).ToList();
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

        return chosen.Select(option => Hindrance(of, option!, with)).FirstOrDefault(refusal => refusal is not null) is { } refused
            ? refused
            : Proposed(of, chosen!, with);
    }

    private Refusal? Hindrance(Case of, ResponseOption option, DecisionContext with)
    {
        if (option.SpeaksOutside && string.IsNullOrWhiteSpace(SpokenAs))
        {
            return new SpeakerMissing(option.Name);
        }

        var passed = !string.IsNullOrWhiteSpace(PassedBecause);
        if (option.NeedsConsultation && !of.Consulted && of.Danger is null && !passed)
        {
            return new ConsultFirst();
        }

        return FailedRequirement(of, option, with) is { } failed && !(passed && failed.CanBePassed)
            ? new RequirementNotMet(option.Name, failed.Otherwise, failed.CanBePassed)
            : null;
    }

    private ResponseProposed Proposed(Case of, IReadOnlyList<ResponseOption> chosen, DecisionContext with)
    {
        ProposedOption[] options = [.. chosen.Select(option => new ProposedOption(option.Id, option.Name)
        {
            SpokenAs = option.SpeaksOutside ? SpokenAs : null,
            PassedBecause = MustPass(of, option, with) ? PassedBecause : null,
        })];
        return new((of.Proposal?.Revision ?? 0) + 1, options, Whole(options));
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

    private static bool MustPass(Case of, ResponseOption option, DecisionContext with) =>
        (option.NeedsConsultation && !of.Consulted && of.Danger is null)
        || FailedRequirement(of, option, with) is not null;

    /// <summary>The hardest that fails: what nobody may pass goes before what may be passed with a reason.</summary>
    private static Requirement? FailedRequirement(Case of, ResponseOption option, DecisionContext with) => option.Requires
        .Where(requirement => !Facts.Holds(with.Playbook, requirement.Fact, of.Known()))
        .OrderBy(requirement => requirement.CanBePassed)
        .FirstOrDefault();
}
