using System.Buffers;

namespace Weerbaar.Storage;

/// <summary>The Table service's rules on an entity group transaction, checked before sending.</summary>
internal static class BatchChecks
{
    /// <summary>What one change takes in the multipart body besides its keys and its text.</summary>
    private const int ChangeOverhead = 1024;

    /// <summary>
    /// A character of a key, percent-encoded in the address (9) and escaped in the JSON (6), at worst.
    /// </summary>
    private const int KeyBytes = 15;

    /// <summary>A UTF-16 character as a JSON escape: \uFFFF.</summary>
    private const int EscapedBytes = 6;

    /// <summary>What System.Text.Json writes as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    public static void Check(IReadOnlyList<RowChange> batch)
    {
        if (batch is not { Count: > 0 and <= StorageLimits.MaxBatch })
        {
            throw new StorageLimitException($"A batch has 1 to {StorageLimits.MaxBatch} changes.", nameof(batch));
        }

        foreach (var change in batch)
        {
            RowChecks.Check(change);
        }

        if (batch.Count > 1)
        {
            CheckKeys(batch);
        }

        if (WireBytes(batch) > StorageLimits.MaxBatchBytes)
        {
            throw new StorageLimitException(
                $"A batch is over the {StorageLimits.MaxBatchBytes} bytes that Azure Tables takes in one request.",
                nameof(batch));
        }
    }

    private static void CheckKeys(IReadOnlyList<RowChange> batch)
    {
        var rows = new HashSet<string>(batch.Count, StringComparer.Ordinal);
        foreach (var change in batch)
        {
            if (change.Key.Partition != batch[0].Key.Partition)
            {
                throw new StorageLimitException("A batch stays within one partition.", nameof(batch));
            }

            if (!rows.Add(change.Key.Row))
            {
                throw new StorageLimitException("A batch names each row once.", nameof(batch));
            }
        }
    }

    /// <summary>Counts no less than what travels: exactly for plain text, at worst for what JSON escapes.</summary>
    private static long WireBytes(IReadOnlyList<RowChange> batch)
    {
        long fix = 0, text = 0;
        foreach (var change in batch)
        {
            fix += ChangeOverhead + KeyBytes * (change.Key.Partition.Length + change.Key.Row.Length);
            text += RowChecks.Body(change)?.Length ?? 0;
        }
        return fix + EscapedBytes * text <= StorageLimits.MaxBatchBytes
            ? fix + text
            : fix + batch.Sum(change => Escaped(RowChecks.Body(change)));
    }

    private static long Escaped(string? text)
    {
        long bytes = 0;
        foreach (var c in text.AsSpan())
        {
            bytes += Plain.Contains(c) ? 1 : EscapedBytes;
        }

        return bytes;
    }
}
