using System.Runtime.InteropServices;

namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// What was learned from thousands of lines that people wrote, beside the phrases of the playbook: the command "learn" of
/// Bot.Benchmarks makes the file from lists of lines (docs/recognition.md).
/// </summary>
public sealed class Experience
{
    public const string File = "experience.bin";

    private const string Danger = "danger";
    private const string SelfHarm = "self-harm";
    private const string Kind = "kind";

    /// <summary>A longer text is read in pieces, so that one sentence of danger does not drown in a long story.</summary>
    private const int Piece = 30;
    private const int Step = 15;

    private const double Clear = 0.5;

    private readonly Dictionary<string, LearnedTable> _tables;

    internal Experience(IEnumerable<LearnedTable> tables) => this._tables = tables.ToDictionary(table => table.Question);

    /// <summary>Null: the playbook has only phrases.</summary>
    /// <exception cref="InvalidDataException">The file is not one that "learn" made.</exception>
    internal static Experience? In(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(System.IO.File.ReadAllBytes(path)));
            var experience = new Experience(Enumerable.Range(0, reader.ReadByte()).Select(_ => LearnedTable.Read(reader)).ToList());
            return experience._tables.Keys.Order().SequenceEqual(new[] { Danger, Kind, SelfHarm })
                ? experience
                : throw new InvalidDataException($"it should answer {Danger}, {Kind} and {SelfHarm}.");
        }
        catch (Exception fault) when (fault is EndOfStreamException or IndexOutOfRangeException or ArgumentException)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    internal void Write(BinaryWriter to)
    {
        to.Write((byte)_tables.Count);
        foreach (var table in _tables.Values)
        {
            table.Write(to);
        }
    }

    internal Likeness Of(List<Word> all)
    {
        var words = Unrepeated(all);
        var pieces = Pieces(words);
        var sentences = Sentences(words);
        var kinds = pieces.ConvertAll(_tables[Kind].Of);
        return new Likeness(
            Worst(_tables[Danger], pieces, sentences, danger => danger["now"] + danger["ask"]),
            Worst(_tables[SelfHarm], pieces, sentences, harm => 1 - harm["none"]),
            _tables[Kind].Answers.ToDictionary(kind => kind, kind => kinds.Average(piece => piece[kind])),
            pieces.Count);
    }

    /// <summary>A thousand times the same sign says no more than two, and no line that was learned from is like that.</summary>
    private static List<Word> Unrepeated(List<Word> words) =>
        [.. words.Where((word, at) => at < 2 || word.Text != words[at - 1].Text || word.Text != words[at - 2].Text)];

    /// <summary>A sentence by itself counts when it says it clearly: half of one seems like many things.</summary>
    private static Dictionary<string, double> Worst(
        LearnedTable table, List<int[]> pieces, List<int[]> sentences, Func<Dictionary<string, double>, double> bad) =>
        pieces.ConvertAll(table.Of).Concat(sentences.ConvertAll(table.Of).Where(sentence => bad(sentence) >= Clear)).MaxBy(bad)!;

    private static List<int[]> Pieces(List<Word> words)
    {
        var pieces = new List<int[]>();
        for (var from = 0; from == 0 || from + Step < words.Count; from += Step)
        {
            pieces.Add(Marks(words, from, Math.Min(Piece, words.Count - from)));
        }

        return pieces;
    }

    /// <summary>Each by itself; none where the text is one sentence, which is a piece already.</summary>
    private static List<int[]> Sentences(List<Word> words)
    {
        var sentences = new List<int[]>();
        var from = 0;
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].Position > words[at - 1].Position + 1)
            {
                sentences.Add(Marks(words, from, Math.Min(Piece, at - from)));
                from = at;
            }
        }

        return from == 0 ? [] : [.. sentences, Marks(words, from, Math.Min(Piece, words.Count - from))];
    }

    private static int[] Marks(List<Word> words, int from, int count) =>
        TextMarks.Of(CollectionsMarshal.AsSpan(words).Slice(from, count));
}
