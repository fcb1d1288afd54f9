using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>
/// One blob: reading and deleting. Failures are <see cref="RequestFailedException"/> with the service's code.
/// </summary>
public class BlobClient
{
    private readonly HttpPipeline _pipeline;
    private readonly BlobRequests _requests;

    internal BlobClient(Uri uri, HttpPipeline pipeline)
    {
        Uri = uri;
        _pipeline = pipeline;
        _requests = new BlobRequests(uri, pipeline);
    }

    /// <summary>Its address.</summary>
    public virtual Uri Uri { get; }

    /// <summary>Length, ETag and metadata; 404 BlobNotFound.</summary>
    public virtual async Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default)
    {
        var response = await _requests.SendAsync(
            _requests.Message(RequestMethod.Head, "", conditions), cancellationToken, 200).ConfigureAwait(false);
        return Response.FromValue(BlobProperties.From(response), response);
    }

    /// <summary>The content or a range of it, as it arrives; 404 BlobNotFound, 416 InvalidRange.</summary>
    public virtual async Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var message = _requests.Message(RequestMethod.Get, "", options?.Conditions);
        BlobRequests.Range(message, options?.Range ?? default);
        message.BufferResponse = false;
        var response = await _pipeline.SendAsync(message, cancellationToken, 200, 206).ConfigureAwait(false);
        var details = BlobDownloadDetails.From(response);
        return Response.FromValue(
            new BlobDownloadStreamingResult(details, message.ExtractResponseContent()!), response);
    }

    /// <summary>Deletes; false when it is not there.</summary>
    public virtual async Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = default, BlobRequestConditions? conditions = null,
        CancellationToken cancellationToken = default)
    {
        var message = _requests.Message(RequestMethod.Delete, "", conditions);
        if (snapshotsOption == DeleteSnapshotsOption.IncludeSnapshots)
            message.Request.Headers.Add("x-ms-delete-snapshots", "include");
        var response = await _requests.SendAsync(message, cancellationToken, 202, 404).ConfigureAwait(false);
        return Response.FromValue(response.Status == 202, response);
    }
}
