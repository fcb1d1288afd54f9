using Azure;

namespace Weerbaar.Storage;

/// <summary>The Table service's rules on keys, rows and ranges, checked before sending.</summary>
internal static class RowChecks
{
    /// <summary>
    /// What a row takes besides its keys and body: names, lengths, time stamp and the engine's own properties.
    /// </summary>
    private const int RowOverhead = 1024;

    public static void Check(RowKey key)
    {
        CheckPart(key.Partition, "A partition key", nameof(RowKey.Partition));
        CheckPart(key.Row, "A row key", nameof(RowKey.Row));
    }

    public static void CheckRange(string partition, string from, string before)
    {
        CheckPart(partition, "A partition key", nameof(partition));
        CheckBounds(from, before);
    }

    public static void CheckBounds(string from, string before)
    {
        CheckBound(from, nameof(from));
        CheckBound(before, nameof(before));
    }

    public static void Check(RowChange change)
    {
        Check(change.Key);
        if (Body(change) is { } body)
        {
            CheckBody(change.Key, body);
        }

        if (Condition(change) == default(ETag))
        {
            throw new StorageLimitException(
                "A replace or delete names no ETag: without one the last writer would win unseen.", nameof(ETag));
        }
    }

    /// <summary>The text that a change writes; null for a delete.</summary>
    public static string? Body(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Body,
        RowChange.Replace replace => replace.Body,
        RowChange.Put put => put.Body,
        _ => null,
    };

    /// <summary>The ETag that a change depends on; null when it depends on none.</summary>
    public static ETag? Condition(RowChange change) => change switch
    {
        RowChange.Replace replace => replace.ETag,
        RowChange.Delete delete => delete.ETag,
        _ => null,
    };

    private static void CheckPart(string part, string what, string parameter)
    {
        if (part is not { Length: > 0 and <= StorageLimits.MaxKeyLength })
        {
            throw new StorageLimitException($"{what} has 1 to {StorageLimits.MaxKeyLength} characters.", parameter);
        }

        if (part.AsSpan().ContainsAny(@"/\#?") || TextChecks.HasControl(part))
        {
            throw new StorageLimitException(
                $"{what} holds a character that Azure Tables forbids: / \\ # ? or a control character.", parameter);
        }

        TextChecks.RefuseIllFormed(part, what, parameter);
    }

    private static void CheckBound(string bound, string parameter)
    {
        if (bound is not { Length: <= StorageLimits.MaxKeyLength })
        {
            throw new StorageLimitException(
                $"The bound of a range has at most {StorageLimits.MaxKeyLength} characters.", parameter);
        }

        if (TextChecks.HasControl(bound))
        {
            throw new StorageLimitException("The bound of a range holds a control character.", parameter);
        }

        TextChecks.RefuseIllFormed(bound, "The bound of a range", parameter);
    }

    private static void CheckBody(RowKey key, string body)
    {
        var bytes = RowOverhead + 2L * (key.Partition.Length + key.Row.Length + body.Length);
        if (bytes > StorageLimits.MaxRowBytes)
        {
            throw new StorageLimitException(
                $"A row of {bytes} bytes in UTF-16 is over the {StorageLimits.MaxRowBytes} that Azure Tables takes.",
                nameof(Row.Body));
        }

        TextChecks.RefuseIllFormed(body, "A row's body", nameof(Row.Body));
    }
}
