using System.Text;

namespace Weerbaar.Features.Figures;

/// <summary>
/// The figures as a list that Excel opens with a double click: in Dutch a comma in numbers and semicolons between, in English a
/// point and commas (RFC 4180). The mark at its beginning tells Excel that it is UTF-8.
/// </summary>
internal static class FigureCsv
{
    public static byte[] Write(PeriodFigures figures, Language language)
    {
        var separator = language is Language.English ? ',' : ';';
        var list = new StringBuilder();
        foreach (var table in FigureTables.Of(figures, language))
        {
            Row(table.Title);
            Row(table.Head, table.Value);
            foreach (var line in table.Lines)
            {
                Row(line.Name, line.Text);
            }

            list.Append("\r\n");
        }

        foreach (var note in FigureTables.Notes(figures, language))
        {
            Row(note);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(list.ToString())];

        void Row(params string[] cells) => list.AppendJoin(separator, cells.Select(cell => Cell(cell, separator))).Append("\r\n");
    }

    /// <summary>A name that an organisation gave must not become a formula in somebody's spreadsheet: it is made text by a quote.</summary>
    private static string Cell(string text, char separator)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '|', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny([separator, '"', '\n', '\r']) >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
