using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Weerbaar.Features.Figures;
using static Weerbaar.Tests.Cases.TestCases;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>What is taken to a meeting: the same figures as on the card, in files that Excel opens.</summary>
public sealed class FigureFileTests
{
    private static readonly PeriodFigures Year = FigureSamples.Of(Period.OfYear(2026));
    private static readonly PeriodFigures March = FigureSamples.Of(Period.OfMonth(2026, 3));

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void The_workbook_is_valid_and_each_count_has_its_chart(Language language)
    {
        using var stream = new MemoryStream(FigureWorkbook.Write(Year, language));
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"));
        Assert.Equal(4, document.WorkbookPart!.WorksheetParts.Count(part => part.DrawingsPart?.ChartParts.Any() is true));
    }

    [Fact]
    public void The_workbook_holds_the_numbers_of_the_card()
    {
        using var stream = new MemoryStream(FigureWorkbook.Write(Year, Language.Dutch));
        using var document = SpreadsheetDocument.Open(stream, false);
        var expected = FigureTables.Of(Year, Language.Dutch)
            .Select(table => (table.Name,
                string.Join('\n', table.Lines.Select(line => $"{line.Name}|{(line.Number is { } number ? number : line.Text)}"))));
        Assert.Equal(
            expected,
            document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(
                sheet => (sheet.Name!.Value!, Lines(document.WorkbookPart, sheet))));
    }

    [Theory]
    [InlineData(Language.Dutch, "Meldingen per maand\r\nMaand;Meldingen\r\n", ";")]
    [InlineData(Language.English, "Reports per month\r\nMonth,Reports\r\n", ",")]
    public void The_list_opens_in_the_readers_Excel(Language language, string part, string separator)
    {
        var list = Text(Year, language);
        Assert.StartsWith("\uFEFF", list, StringComparison.Ordinal);
        Assert.Contains(part, list, StringComparison.Ordinal);
        Assert.Contains($"{separator}{(language is Language.English ? "3.5" : "3,5")}\r\n", list, StringComparison.Ordinal);
    }

    [Fact]
    public void D32_No_file_says_more_than_the_card()
    {
        var list = Text(March, Language.Dutch);
        Assert.Contains("Belediging of schelden;10", list, StringComparison.Ordinal);
        Assert.DoesNotContain("seksu", list, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("E-mail", list, StringComparison.Ordinal);
        Assert.Contains("Laten verwijderen: gedaan;<5", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+31", "'+31")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("een; \"twee\"", "\"een; \"\"twee\"\"\"")]
    public void A_name_never_becomes_a_formula_in_the_list(string name, string cell)
    {
        var kind = Rules.Kinds[0] with { Name = new LocalText(name, name) };
        var rules = Rules with { Kinds = [kind] };
        var tally = new MonthTally("2026-03") { Kinds = new Dictionary<string, int> { [kind.Id] = 7 } };
        var list = Text(PeriodFigures.Of(Period.OfMonth(2026, 3), _ => tally, rules), Language.Dutch);
        Assert.Contains($"\r\n{cell};5\r\n", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03.xlsx", "2026-03", "xlsx")]
    [InlineData("2026-q1.csv", "2026-q1", "csv")]
    [InlineData("2026.csv", "2026", "csv")]
    [InlineData("2026-03.pdf", null, null)]
    [InlineData("2026-03", null, null)]
    [InlineData("..%2f2026.csv", null, null)]
    [InlineData(".csv", null, null)]
    public void Only_a_period_and_a_kind_make_a_file(string asked, string? period, string? kind)
    {
        var found = FigureFile.Asked(asked);
        Assert.Equal((period, kind), (found?.Period.Id, found?.Kind));
    }

    /// <summary>What stands below title and head, up to the notes.</summary>
    private static string Lines(WorkbookPart book, Sheet sheet) =>
        string.Join('\n', ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>()
        .Skip(2).Select(row => row.Elements<Cell>().Select(Value).ToList()).TakeWhile(cells => cells.Count > 0).Select(
            cells => string.Join('|', cells)));

    /// <summary>Numbers as numbers: a text that looks like one is none to Excel.</summary>
    private static object Value(Cell cell) => cell.DataType?.Value == CellValues.Number
        ? double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)
        : cell.InlineString!.Text!.Text;

    private static string Text(PeriodFigures figures, Language language) => Encoding.UTF8.GetString(FigureCsv.Write(figures, language));
}
