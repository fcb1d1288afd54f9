using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Storage;

/// <summary>
/// What the three clients share: Azure.Core's pipeline with storage's headers, keys, tokens and errors.
/// </summary>
internal static class StoragePipeline
{
    private const string Scope = "https://storage.azure.com/.default";

    public static readonly StorageErrorParser Errors = new();

    public static HttpPipeline Build(ClientOptions options, string version, HttpPipelinePolicy authentication) =>
        HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { new StorageHeadersPolicy(version), authentication },
            RequestFailedDetailsParser = Errors,
        });

    /// <summary>A token of Entra for storage; refused over plain http.</summary>
    public static BearerTokenAuthenticationPolicy Bearer(TokenCredential credential) => new(credential, Scope);

    /// <summary>
    /// Sends and gives the answer when its status is one of these, else throws with the service's error code.
    /// </summary>
    /// <exception cref="RequestFailedException">The service refused, or could not be reached after all
    /// tries.</exception>
    public static async Task<Response> SendAsync(
        this HttpPipeline pipeline, HttpMessage message, CancellationToken ct, params int[] statuses)
    {
        await pipeline.SendAsync(message, ct).ConfigureAwait(false);
        return statuses.Contains(message.Response.Status) ? message.Response : throw Failure(message.Response);
    }

    /// <summary>The service's refusal, with its code.</summary>
    public static RequestFailedException Failure(Response response) => new(response, null, Errors);
}
