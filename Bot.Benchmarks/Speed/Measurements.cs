namespace Weerbaar.Benchmarks.Speed;

/// <summary>One measurement.</summary>
/// <param name="Cases">Stored at that time; null: it stores none.</param>
internal sealed record Figure(string Who, int? Cases, string Turn, int Connections, Sample Sample);

/// <summary>How something stood.</summary>
/// <param name="FirstAnswer">Milliseconds from the start of its process.</param>
/// <param name="Memory">MiB, after all of its turns.</param>
internal sealed record Standing(string Who, int? Cases, double FirstAnswer, double Memory);

/// <summary>All that one run measured.</summary>
internal sealed class Measurements
{
    private readonly List<Figure> _turns = [];
    private readonly List<Standing> _standings = [];

    public required Sample Flushes { get; init; }

    public IReadOnlyList<Figure> Turns => _turns;

    public IReadOnlyList<Standing> Standings => _standings;

    public void Add(Figure figure)
    {
        _turns.Add(figure);
        Console.WriteLine(
            $"{figure.Who} {figure.Cases} {figure.Turn} x{figure.Connections}: {figure.Sample.PerSecond:0}/s, p99 {figure.Sample.P99:0.0} ms");
    }

    public void Add(Standing standing) => _standings.Add(standing);

    public Sample? Find(string who, string turn, int connections, int? cases = null) => _turns
        .FirstOrDefault(each => each.Who == who && each.Turn == turn && each.Connections == connections && each.Cases == cases)?.Sample;
}
