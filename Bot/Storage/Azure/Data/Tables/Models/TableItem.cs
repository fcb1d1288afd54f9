namespace Azure.Data.Tables.Models;

/// <summary>A table.</summary>
public class TableItem(string name)
{
    /// <summary>3 to 63 letters and digits.</summary>
    public string Name { get; } = name;
}
