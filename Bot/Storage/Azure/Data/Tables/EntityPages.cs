using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage;

namespace Azure.Data.Tables;

/// <summary>
/// The pages of a query. A page may be empty and yet not the last: the service cuts at a thousand rows, five seconds
/// or a partition's edge, and only its headers tell.
/// </summary>
internal sealed class EntityPages<T>(HttpPipeline pipeline, Func<string?, HttpMessage> request, CancellationToken ct)
    : AsyncPageable<T>(ct)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var next = continuationToken;
        do
        {
            using var message = request(next);
            var response = await pipeline.SendAsync(message, CancellationToken, 200).ConfigureAwait(false);
            next = Continuation(response);
            yield return Page<T>.FromValues(Read(response), next, response);
        }
        while (next is not null);
    }

    private static List<T> Read(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read<T>)];
    }

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        var token = $"&NextPartitionKey={Uri.EscapeDataString(partition)}";
        return row is null ? token : $"{token}&NextRowKey={Uri.EscapeDataString(row)}";
    }
}
