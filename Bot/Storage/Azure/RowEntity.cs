using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// Between rows and entities. A body is cut into properties B00, B01, … of at most 64 KiB, never through a surrogate
/// pair; "Op" names the commit that wrote it.
/// </summary>
internal static class RowEntity
{
    public const string Operation = "Op";

    public static TableEntity From(RowChange change, string operation)
    {
        var entity = new TableEntity(change.Key.Partition, change.Key.Row);
        if (RowChecks.Body(change) is not { } body)
        {
            return entity;
        }

        entity[Operation] = operation;
        var at = 0;
        for (var part = 0; part == 0 || at < body.Length; part++)
        {
            var length = Math.Min(StorageLimits.MaxPropertyLength, body.Length - at);
            if (at + length < body.Length && char.IsHighSurrogate(body[at + length - 1]))
            {
                length--;
            }

            entity[Name(part)] = body.Substring(at, length);
            at += length;
        }
        return entity;
    }

    /// <summary>A gateway's answer may be read as a row without a key: nothing is known of the row then.</summary>
    public static Row To(TableEntity entity) => entity is { PartitionKey: { } partition, RowKey: { } row }
        ? new Row(new RowKey(partition, row), Body(entity), entity.ETag)
        : throw AzureFaults.Unreadable(new InvalidOperationException("The row has no key."));

    /// <summary>The same of what is asked for its partition alone.</summary>
    public static string PartitionOf(TableEntity entity) =>
        entity.PartitionKey ?? throw AzureFaults.Unreadable(new InvalidOperationException("The row has no partition."));

    private static string Body(TableEntity entity)
    {
        if (!entity.ContainsKey(Name(1)))
        {
            return entity.GetString(Name(0)) ?? "";
        }

        var body = new StringBuilder();
        for (var part = 0; entity.GetString(Name(part)) is { } text; part++)
        {
            body.Append(text);
        }

        return body.ToString();
    }

    private static string Name(int part) => part.ToString("'B'00", CultureInfo.InvariantCulture);
}
