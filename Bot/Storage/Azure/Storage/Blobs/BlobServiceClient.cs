using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage.Blobs;

/// <summary>The blobs of one account.</summary>
public class BlobServiceClient
{
    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    /// <summary>By the account's key; for the emulator.</summary>
    public BlobServiceClient(string connectionString, BlobClientOptions? options = null)
    {
        var account = StorageAccount.Parse(connectionString);
        _endpoint = account.Endpoint("Blob");
        _pipeline = StoragePipeline.Build(
            options ?? new BlobClientOptions(), BlobClientOptions.Version, new SharedKeyPolicy.Full(account));
    }

    /// <summary>By a token of Entra.</summary>
    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions? options = null)
    {
        _endpoint = serviceUri;
        _pipeline = StoragePipeline.Build(
            options ?? new BlobClientOptions(), BlobClientOptions.Version, StoragePipeline.Bearer(credential));
    }

    /// <summary>A client of one container, whether it is there or not.</summary>
    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) =>
        new(_endpoint, blobContainerName, _pipeline);
}
