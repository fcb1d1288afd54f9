using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>Makes the requests of one blob.</summary>
internal sealed class BlobRequests(Uri blob, HttpPipeline pipeline)
{
    public HttpMessage Message(
        RequestMethod method, string query = "", BlobRequestConditions? conditions = null,
        IDictionary<string, string>? metadata = null)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(blob.AbsoluteUri + query));
        if (conditions?.IfMatch is { } match)
            request.Headers.Add("If-Match", match.Condition());
        if (conditions?.IfNoneMatch is { } none)
            request.Headers.Add("If-None-Match", none.Condition());
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
            request.Headers.Add($"x-ms-meta-{name}", value);
        return message;
    }

    public static void Range(HttpMessage message, HttpRange range)
    {
        if (range == default)
            return;
        var last = range.Length is { } length ? (range.Offset + length - 1).ToString(CultureInfo.InvariantCulture) : "";
        message.Request.Headers.Add(
            "x-ms-range", $"bytes={range.Offset.ToString(CultureInfo.InvariantCulture)}-{last}");
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken ct, params int[] statuses)
    {
        using (message)
            return await pipeline.SendAsync(message, ct, statuses).ConfigureAwait(false);
    }
}
