using Azure.Core;

namespace Azure.Storage.Blobs;

/// <summary>How the clients of blobs talk.</summary>
public class BlobClientOptions : ClientOptions
{
    internal const string Version = "2021-12-02";
}
