using System.Reflection;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>What a line of the corpus is: what must come of it.</summary>
internal enum Kind
{
    Chat,
    Command,
    Answer,
    Report,
    Add,
    Danger,
    SelfHarm,
}

/// <summary>Something that somebody says.</summary>
internal sealed record Line(string Language, Kind Kind, string Text);

/// <summary>What the random person says, in two languages: the file corpus.tsv.</summary>
internal static class Corpus
{
    /// <summary>How often each kind is said, in hundredths.</summary>
    private static readonly (Kind Kind, int Share)[] Shares =
    [
        (Kind.Report, 26), (Kind.Add, 20), (Kind.Chat, 12), (Kind.Command, 14), (Kind.Answer, 8), (Kind.Danger, 12), (Kind.SelfHarm, 8),
    ];

    public static IReadOnlyList<Line> Lines { get; } = Read();

    public static Line Any(Random random)
    {
        var at = random.Next(Shares.Sum(share => share.Share));
        foreach (var (kind, share) in Shares)
        {
            if (at < share)
            {
                return Of(kind, random);
            }

            at -= share;
        }

        return Of(Kind.Chat, random);
    }

    public static Line Of(Kind kind, Random random)
    {
        var fitting = Lines.Where(line => line.Kind == kind).ToList();
        return fitting[random.Next(fitting.Count)];
    }

    private static IReadOnlyList<Line> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("corpus.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(parts => new Line(parts[0], Enum.Parse<Kind>(parts[1], ignoreCase: true), parts[2]))];
    }
}
