using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Specialized;

/// <summary>One blob: writing, at once or in blocks.</summary>
public class BlockBlobClient : BlobClient
{
    private readonly BlobRequests _requests;

    internal BlockBlobClient(Uri uri, HttpPipeline pipeline)
        : base(uri, pipeline) => _requests = new BlobRequests(uri, pipeline);

    /// <summary>Writes it in one request; 409 BlobAlreadyExists when the conditions say it must be new.</summary>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, BlobUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        var message = _requests.Message(RequestMethod.Put, "", options?.Conditions, options?.Metadata);
        message.Request.Headers.Add("x-ms-blob-type", "BlockBlob");
        return WriteAsync(message, RequestContent.Create(content), cancellationToken);
    }

    /// <summary>
    /// Sends a block, which is nowhere to be seen before it is committed, and gone after a week if never.
    /// </summary>
    public virtual Task<Response> StageBlockAsync(
        string base64BlockId, Stream content, BlockBlobStageBlockOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var message = _requests.Message(
            RequestMethod.Put,
            $"?comp=block&blockid={System.Uri.EscapeDataString(base64BlockId)}", options?.Conditions);
        message.Request.Headers.Add("Content-Type", "application/octet-stream");
        message.Request.Content = RequestContent.Create(content);
        return _requests.SendAsync(message, cancellationToken, 201);
    }

    /// <summary>Makes the blob of these blocks.</summary>
    public virtual Task<Response<BlobContentInfo>> CommitBlockListAsync(
        IEnumerable<string> base64BlockIds, CommitBlockListOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var message = _requests.Message(RequestMethod.Put, "?comp=blocklist", options?.Conditions, options?.Metadata);
        var list = new XElement("BlockList", base64BlockIds.Select(id => new XElement("Latest", id)));
        var xml = Encoding.UTF8.GetBytes(list.ToString(SaveOptions.DisableFormatting));
        return WriteAsync(message, RequestContent.Create(xml), cancellationToken, "application/xml");
    }

    private async Task<Response<BlobContentInfo>> WriteAsync(
        HttpMessage message, RequestContent content, CancellationToken ct, string type = "application/octet-stream")
    {
        message.Request.Headers.Add("Content-Type", type);
        message.Request.Content = content;
        var response = await _requests.SendAsync(message, ct, 201).ConfigureAwait(false);
        return Response.FromValue(new BlobContentInfo { ETag = response.Headers.ETag ?? default }, response);
    }
}
