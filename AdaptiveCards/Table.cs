namespace AdaptiveCards;

/// <summary>A table; with more than three columns it is of no use on a phone.</summary>
public sealed record Table(IReadOnlyList<TableColumnDefinition> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool FirstRowAsHeader { get; init; } = true;

    public bool? ShowGridLines { get; init; }

    public ContainerStyle? GridStyle { get; init; }

    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}

/// <summary>Width of a column as a share of the whole.</summary>
public sealed record TableColumnDefinition(int Width = 1);

/// <summary>One row.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type => "TableRow";

    public ContainerStyle? Style { get; init; }
}

/// <summary>One cell.</summary>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type => "TableCell";

    public ContainerStyle? Style { get; init; }
}
