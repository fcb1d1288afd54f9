namespace Weerbaar.Features.Response;

/// <summary>Advice of the protocol that holds for a case: what to consider, in this order, and why (D11, D17).</summary>
internal sealed record Advised(LocalText Because, IReadOnlyList<ResponseOption> Options);

/// <summary>An option of which something does not hold (D15, D17, D19).</summary>
internal sealed record Hindered(ResponseOption Option, Requirement Requirement);

/// <summary>What the playbook says about each of its options for one case. Pure.</summary>
internal sealed record ProposalAdvice(
    IReadOnlyList<Advised> Advice,
    IReadOnlyList<ResponseOption> Choosable,
    IReadOnlyList<Hindered> Passable,
    IReadOnlyList<Hindered> Impossible)
{
    public static ProposalAdvice Of(Case @case, OrganisationPlaybook playbook)
    {
        var known = @case.Known();
        var hindered = playbook.Options.Select(option => Hindrance(option, playbook, known)).OfType<Hindered>().ToList();
        Hindered[] impossible = [.. hindered.Where(each => !each.Requirement.CanBePassed)];
        var advice = playbook.Advice.Where(advice => Facts.Holds(playbook, advice.Fact, known))
            .Select(advice => new Advised(advice.Because, [.. Possible(advice, playbook, impossible)]))
            .Where(advised => advised.Options.Count > 0)
            .ToList();
        var choosable = playbook.Options.Except(impossible.Select(each => each.Option));
        return new(
            advice,
            [.. advice.SelectMany(advised => advised.Options).Union(choosable)],
            [.. hindered.Where(each => each.Requirement.CanBePassed)],
            impossible);
    }

    /// <summary>It is advised and nothing stands in its way: the protocol never advises what it forbids.</summary>
    public bool IsAdvised(ResponseOption option) => IsConsidered(option) && HindranceOf(option) is null;

    /// <summary>Some advice names it.</summary>
    public bool IsConsidered(ResponseOption option) => Advice.Any(advised => advised.Options.Contains(option));

    /// <summary>What does not hold of it, and may be passed with a reason; null: nothing.</summary>
    public Hindered? HindranceOf(ResponseOption option) => Passable.FirstOrDefault(each => each.Option == option);

    private static IEnumerable<ResponseOption> Possible(
        OptionAdvice advice, OrganisationPlaybook playbook, Hindered[] impossible) =>
        advice.Options.Select(playbook.FindOption).OfType<ResponseOption>()
            .Where(option => impossible.All(each => each.Option != option));

    /// <summary>What nobody may pass goes before what may be passed with a reason.</summary>
    private static Hindered? Hindrance(ResponseOption option, OrganisationPlaybook playbook, FactInput known) =>
        option.Requires
            .Where(requirement => !Facts.Holds(playbook, requirement.Fact, known))
            .OrderBy(requirement => requirement.CanBePassed)
            .Select(requirement => new Hindered(option, requirement))
            .FirstOrDefault();
}
