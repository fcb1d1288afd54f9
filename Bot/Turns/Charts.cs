using System.Text.Json.Nodes;

namespace Weerbaar.Turns;

/// <summary>One bar of a chart.</summary>
/// <param name="Height">How it is drawn.</param>
/// <param name="Shown">What the table says in its place, as "&lt;5". A bar without height says it too: it is not nought.</param>
internal sealed record Bar(string Name, int Height, string Shown);

/// <summary>One line of a chart, point by point.</summary>
internal sealed record Series(string Name, IReadOnlyList<double> Values);

/// <summary>
/// Charts that newer Teams clients draw; every other client shows a table. What a chart says stands in words beside it, for who
/// hears the card: that is the card's to write.
/// </summary>
internal static class Charts
{
    /// <summary>Bars that stand, for a row in time, or that lie, for names.</summary>
    public static ExtensionElement Bars(string title, string names, string values, IReadOnlyList<Bar> bars, bool lying = false)
    {
        var chart = Chart(
            title, names, values, [.. bars.Select(bar => Point(bar.Height == 0 ? $"{bar.Name}: {bar.Shown}" : bar.Name, bar.Height))]);
        return ExtensionElement.Of(
            lying ? "Chart.HorizontalBar" : "Chart.VerticalBar", chart,
            Table([names, values], bars.Select(bar => new[] { bar.Name, bar.Shown })));
    }

    /// <param name="language">How the table writes numbers.</param>
    /// <param name="title">Above it.</param>
    /// <param name="along">What runs along the bottom, as "Date".</param>
    /// <param name="up">What is measured.</param>
    /// <param name="points">The names of the points.</param>
    /// <param name="lines">Two at most: a table has no room for more.</param>
    public static ExtensionElement Lines(
        Language language, string title, string along, string up, IReadOnlyList<string> points, params IReadOnlyList<Series> lines)
    {
        var chart = Chart(title, along, up, [.. lines.Select(line => Line(line, points))]);
        var rows = points.Select((point, place) =>
            lines.Select(line => line.Values[place].ToString("0.#", Wording.CultureOf(language))).Prepend(point).ToArray());
        return ExtensionElement.Of("Chart.Line", chart, Table([along, .. lines.Select(line => line.Name)], rows));
    }

    private static JsonObject Chart(string title, string along, string up, JsonArray data) =>
        new() { ["title"] = title, ["xAxisTitle"] = along, ["yAxisTitle"] = up, ["data"] = data };

    private static JsonObject Line(Series line, IReadOnlyList<string> points) => new()
    {
        ["legend"] = line.Name,
        ["values"] = new JsonArray([.. points.Select((point, place) => Point(point, line.Values[place]))]),
    };

    private static JsonNode Point(string name, double value) => new JsonObject { ["x"] = name, ["y"] = value };

    /// <summary>The first column is wide.</summary>
    private static Table Table(string[] head, IEnumerable<string[]> rows) => new(
        [.. head.Select((_, place) => new TableColumnDefinition(place == 0 ? 2 : 1))], [.. rows.Prepend(head).Select(Row)]);

    private static TableRow Row(string[] cells) =>
        new([.. cells.Select(cell => new TableCell([new TextBlock(cell) { Spacing = Spacing.None }]))]);
}
