using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Layout = DocumentFormat.OpenXml.Drawing.Charts.Layout;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Weerbaar.Features.Figures;

/// <summary>The chart of a table, to the right of it: bars or a line over its rows.</summary>
internal sealed class FigureChart(FigureTable table, string tab)
{
    /// <summary>Title and head stand above the first line.</summary>
    private const int FirstRow = 3;

    private const uint NamesAxis = 1;
    private const uint ValuesAxis = 2;

    private int LastRow => FirstRow + table.Lines.Count - 1;

    public void AddTo(WorksheetPart sheet)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        sheet.Worksheet.Append(new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = sheet.GetIdOfPart(drawing) });
        var chart = drawing.AddNewPart<ChartPart>();
        chart.ChartSpace = new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                Title(),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), Drawn(), Names(), Values()),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }));
        drawing.WorksheetDrawing = new S.WorksheetDrawing(Anchor(drawing.GetIdOfPart(chart)));
    }

    private OpenXmlCompositeElement Drawn() => table.Chart is TableChart.Line
        ? new LineChart(
            new Grouping { Val = GroupingValues.Standard },
            new VaryColors { Val = false },
            new LineChartSeries([.. Series(), new Smooth { Val = false }]),
            new ShowMarker { Val = true },
            new AxisId { Val = NamesAxis },
            new AxisId { Val = ValuesAxis })
        : new BarChart(
            new BarDirection { Val = BarDirectionValues.Column },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false },
            new BarChartSeries(Series()),
            new GapWidth { Val = 60 },
            new AxisId { Val = NamesAxis },
            new AxisId { Val = ValuesAxis });

    private IEnumerable<OpenXmlElement> Series() =>
    [
        new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 },
        new Order { Val = 0 },
        new SeriesText(new StringReference(new Formula(Range("B", FirstRow - 1, FirstRow - 1)), Strings([table.Value]))),
        new CategoryAxisData(
            new StringReference(new Formula(Range("A", FirstRow, LastRow)), Strings([.. table.Lines.Select(line => line.Name)]))),
        new Values(new NumberReference(new Formula(Range("B", FirstRow, LastRow)), Numbers())),
    ];

    private string Range(string column, int from, int to) =>
        string.Create(
            CultureInfo.InvariantCulture, $"'{tab.Replace("'", "''", StringComparison.Ordinal)}'!${column}${from}:${column}${to}");

    private static StringCache Strings(IReadOnlyList<string> texts) => new(
    [
        new PointCount { Val = (uint)texts.Count },
        .. texts.Select((text, place) => new StringPoint(new NumericValue(text)) { Index = (uint)place }),
    ]);

    /// <summary>What is not shown as a number is no point.</summary>
    private NumberingCache Numbers() => new(
    [
        new FormatCode("General"),
        new PointCount { Val = (uint)table.Lines.Count },
        .. table.Lines.Index().Where(line => line.Item.Number is not null).Select(line =>
            new NumericPoint(
                new NumericValue(line.Item.Number!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)line.Index }),
    ]);

    private Title Title() => new(
        new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.Run(new A.Text(table.Title))))),
        new Overlay { Val = false });

    private static CategoryAxis Names() => new(
        new AxisId { Val = NamesAxis },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new CrossingAxis { Val = ValuesAxis });

    private static ValueAxis Values() => new(
        new AxisId { Val = ValuesAxis },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(),
        new CrossingAxis { Val = NamesAxis });

    private S.TwoCellAnchor Anchor(string chart) => new(
        new S.FromMarker(new S.ColumnId("3"), new S.ColumnOffset("0"), new S.RowId("1"), new S.RowOffset("0")),
        new S.ToMarker(new S.ColumnId("13"), new S.ColumnOffset("0"), new S.RowId("22"), new S.RowOffset("0")),
        new S.GraphicFrame(
            new S.NonVisualGraphicFrameProperties(
                new S.NonVisualDrawingProperties { Id = 2, Name = table.Name, Description = Said() },
                new S.NonVisualGraphicFrameDrawingProperties()),
            new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(
                new A.GraphicData(new ChartReference { Id = chart }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = "",
        },
        new S.ClientData());

    /// <summary>For who hears the sheet.</summary>
    private string Said() => $"{table.Title}. {string.Join(", ", table.Lines.Select(line => $"{line.Name}: {line.Text}"))}";
}
