using System.Globalization;
using System.Text;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>
/// Reads the answer to a transaction: 202 whatever came of it, with one part for each change, or with the one part that
/// was refused, whose text begins with its place.
/// </summary>
internal static class TableBatchAnswer
{
    /// <exception cref="TableTransactionFailedException">A part was refused.</exception>
    /// <exception cref="RequestFailedException">The answer is not whole: what came of it is unknown.</exception>
    public static IReadOnlyList<Response> Read(Response outer, int expected)
    {
        var parts = Parts(outer.Content.ToString()).ToList();
        if (parts.Find(part => part.Status >= 400) is { } refused)
        {
            var cause = StoragePipeline.Failure(refused);
            throw new TableTransactionFailedException(cause, Place(refused));
        }
        return parts.Count == expected
            ? parts
            : throw new RequestFailedException(
                outer.Status, "The answer to a transaction is not whole.", "IncompleteAnswer", null);
    }

    private static IEnumerable<BatchPart> Parts(string answer)
    {
        using var reader = new StringReader(answer);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                yield return Part(line, reader);
        }
    }

    private static BatchPart Part(string status, StringReader reader)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }
        var body = new StringBuilder();
        while (reader.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
            body.Append(line).Append('\n');
        var words = status.Split(' ', 3);
        return new BatchPart(
            int.Parse(words[1], CultureInfo.InvariantCulture), words.ElementAtOrDefault(2) ?? "", headers,
            Encoding.UTF8.GetBytes(body.ToString().Trim()));
    }

    /// <summary>"7:The specified entity already exists."</summary>
    private static int? Place(BatchPart refused)
    {
        var text = StoragePipeline.Errors.TryParse(refused, out var error, out _) ? error?.Message : null;
        var number = text?.Split(':', 2)[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
    }
}
