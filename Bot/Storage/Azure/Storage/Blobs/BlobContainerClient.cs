using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>
/// One container, in the shape of the package of this namespace, which cannot be restored here: the day it can, this
/// folder goes and the package comes.
/// </summary>
public class BlobContainerClient
{
    internal BlobContainerClient(Uri endpoint, string name, HttpPipeline pipeline)
    {
        Name = name;
        Uri = endpoint.Append(name);
        Pipeline = pipeline;
    }

    /// <summary>The container.</summary>
    public virtual string Name { get; }

    /// <summary>Its address.</summary>
    public virtual Uri Uri { get; }

    internal HttpPipeline Pipeline { get; }

    /// <summary>Makes the container, without public access, when it is not there.</summary>
    public virtual async Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = Pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Put;
        message.Request.Uri.Reset(new Uri($"{Uri.AbsoluteUri}?restype=container"));
        await Pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var response = message.Response;
        var made = response.Status == 201
            || (response.Status == 409 && StoragePipeline.Failure(response).ErrorCode == "ContainerAlreadyExists");
        return made ? response : throw StoragePipeline.Failure(response);
    }

    /// <summary>All blobs of the container, in the order of their names.</summary>
    public virtual AsyncPageable<BlobItem> GetBlobsAsync(CancellationToken cancellationToken = default) =>
        new BlobPages(Pipeline, Uri, cancellationToken);

    /// <summary>A client of one blob, whether it is there or not.</summary>
    public virtual BlobClient GetBlobClient(string blobName) => new(Address(blobName), Pipeline);

    /// <summary>The blob's address, each part between slashes escaped.</summary>
    internal Uri Address(string blobName) =>
        Uri.Append(string.Join('/', blobName.Split('/').Select(System.Uri.EscapeDataString)));
}
