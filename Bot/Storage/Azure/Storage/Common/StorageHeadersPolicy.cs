using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage;

/// <summary>
/// The version of the protocol and, anew for every try, the date: a request over 15 minutes old is refused.
/// </summary>
internal sealed class StorageHeadersPolicy(string version) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        message.Request.Headers.SetValue("x-ms-version", version);
#pragma warning disable RS0030 // As in the package, whose clients take no clock: the service compares with its own.
        message.Request.Headers.SetValue("x-ms-date", DateTimeOffset.UtcNow.ToString("R"));
#pragma warning restore RS0030
    }
}
