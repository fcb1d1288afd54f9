namespace Weerbaar.Benchmarks.Speed;

/// <summary>Something that should be so: a ratio that is at least this.</summary>
/// <param name="Ratio">By the number of connections; null: not measured.</param>
internal sealed record Aim(string Name, double Least, Func<int, double?> Ratio);

/// <summary>What is aimed at. Every ratio is better the larger it is.</summary>
internal sealed class Aims
{
    private const string Click = "click, changes nothing", Step = "step of a report, kept", Page = "page of my reports";

    private readonly Figures figures;

    public Aims(Figures figures) => this.figures = figures;

    public IEnumerable<Aim> All =>
    [
        .. Others("npm ").SelectMany(Peer),
        .. Others("Bare ").Select(bare => new Aim(
            $"a click that changes nothing, of what {bare} does", 0.5, many => Ratio(Ours(Click, many), figures.Find(bare, Click, many)))),
        .. new[] { Click, Page, Step }.Select(turn => new Aim(
            $"on Azurite: {turn}, of what Azurite alone does", 0.8, many => Ratio(
                Last("Weerbaar, Azurite", turn, many), Last("Azurite alone", turn, many)))),
        .. new[] { Click, Page, Step }.Select(turn => new Aim(
            $"a flat line: {turn}, with the most cases of what it was with the fewest", 0.9, many => Flat(turn, many))),
    ];

    private const string Embedded = "Weerbaar, embedded";

    private IEnumerable<Aim> Peer(string peer) =>
    [
        new($"a kept step of a report, turns a second against a click on {peer}", 1, many => Ratio(Ours(Step, many), figures.Find(peer, Click, many))),
        new($"the same, p99 of {peer} against ours", 1, many => figures.Find(peer, Click, many)?.P99 / Ours(Step, many)?.P99),
        new($"memory of {peer} against ours", 1, _ => Memory(peer) / Memory(Embedded)),
    ];

    private IEnumerable<string> Others(string beginning) =>
        figures.Standings.Select(each => each.Who).Distinct().Where(who => who.StartsWith(beginning, StringComparison.Ordinal));

    private Sample? Ours(string turn, int many) => Last(Embedded, turn, many);

    private Sample? Last(string who, string turn, int many) => Grown(who, turn, many).LastOrDefault()?.Sample;

    private double? Memory(string who) => figures.Standings.LastOrDefault(each => each.Who == who)?.Memory;

    /// <summary>An empty page is no page.</summary>
    private double? Flat(string turn, int many)
    {
        var grown = Grown(Embedded, turn, many).Where(figure => turn != Page || figure.Cases > 0).ToList();
        return grown.Count < 2 ? null : Ratio(grown[^1].Sample, grown[0].Sample);
    }

    private IEnumerable<Figure> Grown(string who, string turn, int many) =>
        figures.Turns.Where(figure => figure.Who == who && figure.Turn == turn && figure.Connections == many).OrderBy(figure => figure.Cases);

    private static double? Ratio(Sample? one, Sample? other) => one?.PerSecond / other?.PerSecond;
}
