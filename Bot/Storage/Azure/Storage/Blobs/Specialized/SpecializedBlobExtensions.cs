namespace Azure.Storage.Blobs.Specialized;

/// <summary>From a container to its kinds of blobs.</summary>
public static class SpecializedBlobExtensions
{
    /// <summary>A client that writes one blob, whether it is there or not.</summary>
    public static BlockBlobClient GetBlockBlobClient(this BlobContainerClient client, string blobName) =>
        new(client.Address(blobName), client.Pipeline);
}
