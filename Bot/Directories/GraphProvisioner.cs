using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Weerbaar.Directories;

/// <summary>
/// A call that makes something. The library must not repeat it: what it repeats after a lost answer may be there twice.
/// Nobody waits for it, so that Teams may take its time.
/// </summary>
internal sealed class GraphProvisioner(GraphAttempt attempt)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public async Task<ProvisioningOutcome> RunAsync(
        string call, Func<CancellationToken, Task<ProvisioningOutcome.Made?>> make, CancellationToken cancellationToken)
    {
        try
        {
            ProvisioningOutcome? made = await attempt.RunAsync(call, make, cancellationToken, Limit);
            return made ?? new ProvisioningOutcome.Refused("unknown");
        }
        catch (DirectoryUnavailableException failed)
        {
            return failed.Fault switch
            {
                { MayBeDone: true } fault => new ProvisioningOutcome.Unknown(fault.Code),
                { RetryHelps: true } fault => new ProvisioningOutcome.Later(fault.RetryAfter ?? Soon, fault.Code),
                var fault => new ProvisioningOutcome.Refused(fault.Code),
            };
        }
    }

    public static void Once<T>(RequestConfiguration<T> request)
        where T : class, new() =>
        request.Options.Add(new RetryHandlerOption { MaxRetry = 0, ShouldRetry = (_, _, _) => false });
}
