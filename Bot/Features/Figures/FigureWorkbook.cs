using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Weerbaar.Features.Figures;

/// <summary>
/// The figures as an Excel workbook: a sheet for each table, with its chart. Counts are numbers, which Excel writes as its user's
/// country does; "&lt;5" is text, and stands in a chart as nothing.
/// </summary>
internal static class FigureWorkbook
{
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const int MostInTab = 31;

    public static byte[] Write(PeriodFigures figures, Language language)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (place, table) in FigureTables.Of(figures, language).Index())
            {
                Add(book, table, place, place == 0 ? FigureTables.Notes(figures, language) : []);
            }
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, FigureTable table, int place, IReadOnlyList<string> notes)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(
                new Column { Min = 1, Max = 1, Width = 44, CustomWidth = true },
                new Column { Min = 2, Max = 2, Width = 22, CustomWidth = true }),
            new SheetData(Rows(table, notes)));
        var tab = TabOf(book, table.Name);
        book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)place + 1, Name = tab });
        if (table.Chart is not TableChart.None && table.Lines.Count > 1)
        {
            new FigureChart(table, tab).AddTo(part);
        }
    }

    /// <summary>Two questions that are counted are two tabs.</summary>
    private static string TabOf(WorkbookPart book, string name)
    {
        var taken = book.Workbook.Sheets!.Elements<Sheet>().Count(sheet => sheet.Name!.Value!.StartsWith(name, StringComparison.Ordinal));
        var tab = taken == 0 ? name : $"{name} {taken + 1}";
        return tab.Length <= MostInTab ? tab : tab[..MostInTab];
    }

    private static IEnumerable<Row> Rows(FigureTable table, IReadOnlyList<string> notes) =>
    [
        new Row(Text(table.Title, Bold)),
        new Row(Text(table.Head, Bold), Text(table.Value, Bold)),
        .. table.Lines.Select(line => new Row(Text(line.Name, Plain), line.Number is { } number ? Number(number) : Text(line.Text, Plain))),
        new Row(),
        .. notes.Select(note => new Row(Text(note, Plain))),
    ];

    /// <summary>Text in the cell itself: nothing that stands there is ever a formula.</summary>
    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Cell Number(double number) => new(new CellValue(number)) { DataType = CellValues.Number };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}
