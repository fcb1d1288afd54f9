using Azure.Core;

namespace Azure.Storage.Queues;

/// <summary>How the clients of queues talk. Texts travel as they are: whoever sends encodes.</summary>
public class QueueClientOptions : ClientOptions
{
    internal const string Version = "2021-12-02";
}
