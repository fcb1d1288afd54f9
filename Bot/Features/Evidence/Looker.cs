namespace Weerbaar.Features.Evidence;

/// <summary>One who looked, however often: so that nobody is pushed off a list by another's many looks (D9).</summary>
internal sealed record Looker(Person Who, IReadOnlyList<AccessLogEntry> Looks)
{
    /// <summary>Who looked last comes first.</summary>
    public static IReadOnlyList<Looker> Of(IReadOnlyList<AccessLogEntry> oldestFirst) =>
    [
        .. oldestFirst.GroupBy(look => look.By.Id)
            .Select(theirs => new Looker(theirs.Last().By, [.. theirs]))
            .OrderByDescending(looker => looker.Looks[^1].At),
    ];

    /// <summary>How often, when first and last, at what; "only the name" of who read no more than that.</summary>
    public string Words(Case @case, Turn turn)
    {
        var words = Texts.In(turn.Language);
        var seen = Looks.Select(look => look.What).Distinct().ToList();
        var at = string.Join(
            ", ", seen.Where(what => seen.Count == 1 || what != LookNames.Name).Select(what => LookNames.Words(what, @case, turn.Language))
                .Distinct());
        var (first, last) = (turn.Time(Looks[0].At), turn.Time(Looks[^1].At));
        return Looks.Count == 1 ? words["Looker.Once", Who.Name, last, at] : words["Looker.Often", Who.Name, Looks.Count, first, last, at];
    }
}
