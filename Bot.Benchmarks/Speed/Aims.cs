namespace Weerbaar.Benchmarks.Speed;

/// <summary>Something that should be so: a ratio that is at least this.</summary>
/// <param name="Ratio">By the number of connections; null: not measured.</param>
internal sealed record Aim(string Name, double Least, Func<int, double?> Ratio);

/// <summary>What is aimed at. Every ratio is better the larger it is.</summary>
internal sealed class Aims(Measurements figures)
{
    private const string Click = Turns.ClickTurn, Step = Turns.StepTurn, Page = Turns.PageTurn, Message = Turns.MessageTurn;

    public IEnumerable<Aim> All =>
    [
        .. Others(Contender.PeerNames).SelectMany(Peer),
        .. Others(Contender.BareName).Select(bare => new Aim(
            $"a click that changes nothing, of what {bare} does", 0.5, many => Ratio(Ours(Click, many), figures.Find(bare, Click, many)))),
        .. new[] { Click, Page, Step }.Select(turn => new Aim(
            $"on Azurite: {turn}, of what Azurite alone does", 0.8, many => Ratio(
                Last(Contender.AzureName, turn, many), Last(StorageAlone.AzureName, turn, many)))),
        .. new[] { Click, Page, Step }.Select(turn => new Aim(
            $"a flat line: {turn}, with the most cases of what it was with the fewest", 0.9, many => Flat(turn, many))),
    ];

    private IEnumerable<Aim> Peer(string peer) =>
    [
        new($"a kept step of a report, turns a second against a click on {peer}", 1,
            many => Ratio(Ours(Step, many), figures.Find(peer, Click, many))),
        new($"p99 of that click on {peer} against that of our step", 1,
            many => figures.Find(peer, Click, many)?.P99 / Ours(Step, many)?.P99),
        new($"a kept message that is answered by a post, against an echo by {peer}", 1,
            many => Ratio(Ours(Message, many), figures.Find(peer, Message, many))),
        new($"memory of {peer} against ours", 1, _ => Memory(peer) / Memory(Contender.EmbeddedName)),
    ];

    private IEnumerable<string> Others(string beginning) =>
        figures.Standings.Select(each => each.Who).Distinct().Where(who => who.StartsWith(beginning, StringComparison.Ordinal));

    private Sample? Ours(string turn, int many) => Last(Contender.EmbeddedName, turn, many);

    private Sample? Last(string who, string turn, int many) => Grown(who, turn, many).LastOrDefault()?.Sample;

    private double? Memory(string who) => figures.Standings.LastOrDefault(each => each.Who == who)?.Memory;

    /// <summary>An empty page is no page.</summary>
    private double? Flat(string turn, int many)
    {
        var grown = Grown(Contender.EmbeddedName, turn, many).Where(figure => turn != Page || figure.Cases > 0).ToList();
        return grown.Count < 2 ? null : Ratio(grown[^1].Sample, grown[0].Sample);
    }

    private IEnumerable<Figure> Grown(string who, string turn, int many) =>
        figures.Turns.Where(figure => figure.Who == who && figure.Turn == turn && figure.Connections == many).OrderBy(
            figure => figure.Cases);

    private static double? Ratio(Sample? one, Sample? other) => one?.PerSecond / other?.PerSecond;
}
