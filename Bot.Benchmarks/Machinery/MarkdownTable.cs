using System.Text;

namespace Weerbaar.Benchmarks.Machinery;

/// <summary>A table for a terminal and a document alike; all columns but the first are set to the right.</summary>
internal sealed class MarkdownTable(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    /// <exception cref="ArgumentException">Not one cell for each head.</exception>
    public void Add(params string[] cells)
    {
        if (cells.Length != heads.Length)
        {
            throw new ArgumentException($"{cells.Length} cells under {heads.Length} heads.", nameof(cells));
        }

        _rows.Add(cells);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(heads);
        Line([.. heads.Select((_, column) => column == 0 ? "---" : "---:")]);
        _rows.ForEach(Line);
        return text.ToString();

        void Line(string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
