namespace Weerbaar.Features.Figures;

/// <summary>Figures as a file to take along.</summary>
/// <param name="Name">As it is saved.</param>
internal sealed record FigureFile(string Name, string ContentType, byte[] Content)
{
    private const string Workbook = "xlsx";
    private const string List = "csv";

    /// <summary>What can be had, as file names end.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Workbook, List];

    /// <summary>"2026-03.xlsx"; null: there is no such file.</summary>
    public static (Period Period, string Kind)? Asked(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot > 0 && Kinds.Contains(file[(dot + 1)..]) && Period.Parse(file[..dot]) is { } period ? (period, file[(dot + 1)..]) : null;
    }

    public static FigureFile Of(PeriodFigures figures, string kind, Language language)
    {
        var name = $"{new FigureWords(language)["File"]}-{figures.Period.Id}.{kind}";
        return kind is List
            ? new FigureFile(name, "text/csv; charset=utf-8", FigureCsv.Write(figures, language))
            : new FigureFile(
                name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FigureWorkbook.Write(figures, language));
    }
}
