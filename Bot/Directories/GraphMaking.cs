using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Weerbaar.Directories;

/// <summary>What became of something that Graph was asked to make.</summary>
internal abstract record MakeOutcome
{
    private MakeOutcome()
    {
    }

    /// <summary>It is there: its id and, where it has one, a link that opens it.</summary>
    public sealed record Made(string Id, string? Link) : MakeOutcome;

    /// <summary>Refused for good: denied, refused, or unknown (there is no such person).</summary>
    public sealed record Refused(string Code) : MakeOutcome;

    /// <summary>Known not to be there; to be asked for again after this time.</summary>
    public sealed record Later(TimeSpan After, string Code) : MakeOutcome;

    /// <summary>The answer was lost: it may be there.</summary>
    public sealed record Unknown(string Code) : MakeOutcome;
}

/// <summary>
/// A call that makes something. The library must not repeat it: what it repeats after a lost answer may be there twice.
/// Nobody waits for it, so that Teams may take its time.
/// </summary>
internal sealed class GraphMaking(GraphAttempt attempt)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public async Task<MakeOutcome> RunAsync(
        string call, Func<CancellationToken, Task<MakeOutcome.Made?>> make, CancellationToken cancellationToken)
    {
        try
        {
            MakeOutcome? made = await attempt.RunAsync(call, make, cancellationToken, Limit);
            return made ?? new MakeOutcome.Refused("unknown");
        }
        catch (DirectoryUnavailableException failed)
        {
            return failed.Fault switch
            {
                { MayBeDone: true } fault => new MakeOutcome.Unknown(fault.Code),
                { RetryHelps: true } fault => new MakeOutcome.Later(fault.RetryAfter ?? Soon, fault.Code),
                var fault => new MakeOutcome.Refused(fault.Code),
            };
        }
    }

    public static void Once<T>(RequestConfiguration<T> request)
        where T : class, new() =>
        request.Options.Add(new RetryHandlerOption { MaxRetry = 0, ShouldRetry = (_, _, _) => false });
}
