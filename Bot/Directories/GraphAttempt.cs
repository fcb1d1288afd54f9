using System.Diagnostics;
using System.Globalization;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace Weerbaar.Directories;

/// <summary>
/// One call to Graph: a question in three seconds, retries included, with its failures put into our own words.
/// </summary>
internal sealed class GraphAttempt(TimeProvider timeProvider, ILogger<GraphAttempt> logger)
{
    /// <summary>A person may be waiting for the answer to a click.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Null when Graph says that what was asked about does not exist.</summary>
    /// <param name="limit">For what nobody waits for; null: three seconds.</param>
    /// <exception cref="DirectoryUnavailableException">Graph gave no answer to this.</exception>
    public async Task<T?> RunAsync<T>(
        string question, Func<CancellationToken, Task<T?>> ask, CancellationToken cancellationToken, TimeSpan? limit = null)
        where T : class
    {
        using var budget = new CancellationTokenSource(limit ?? Limit, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        using var span = BotTelemetry.Traces.StartActivity($"graph {question}", ActivityKind.Client);
        var began = timeProvider.GetTimestamp();
        var outcome = "cancelled";
        try
        {
            var found = await ask(either.Token);
            outcome = "ok";
            return found;
        }
        catch (ODataError error) when (error is { ResponseStatusCode: 404, Error.Code: "Request_ResourceNotFound" })
        {
            outcome = "unknown";
            return null;
        }
        // Everything: also what nobody foresaw may quote a person and must not travel on as it is.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var failed = Failed(question, fault);
            outcome = failed.Code;
            throw failed;
        }
        finally
        {
            span?.SetTag(BotTelemetry.Outcome, outcome);
            BotTelemetry.Graph.Record(
                timeProvider.GetElapsedTime(began).TotalSeconds, BotTelemetry.Tag(BotTelemetry.Call, question),
                BotTelemetry.Tag(BotTelemetry.Outcome, outcome));
        }
    }

    private DirectoryUnavailableException Failed(string question, Exception fault)
    {
        // The library's retries, once spent, end in a bundle of all their failures.
        var last = fault is AggregateException { InnerExceptions: [.., var inner] } ? inner : fault;
        var status = StatusOf(last);
        var judged = Judge(last, status);
        logger.NoAnswer(question, judged.Code, status);
        return new DirectoryUnavailableException(judged with { RetryAfter = RetryAfter(last), MayBeDone = MayBeDone(last, status) });
    }

    private static TimeSpan? RetryAfter(Exception fault) =>
        fault is ApiException { ResponseHeaders: { } headers }
        && headers.FirstOrDefault(
            header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } values
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>503 says that nothing was done; no connection and no token, that nothing was asked.</summary>
    private static bool MayBeDone(Exception fault, int status) => (fault, status) switch
    {
        (_, 503) => false,
        (_, >= 500) => true,
        (_, >= 300) => false,
        (AuthenticationFailedException, _) => false,
        (HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }, _) => false,
        _ => true,
    };

    private static int StatusOf(Exception fault) => fault switch
    {
        ApiException answered => answered.ResponseStatusCode,
        HttpRequestException { StatusCode: { } status } => (int)status,
        _ => 0,
    };

    private static DirectoryFault Judge(Exception fault, int status) => (fault, status) switch
    {
        (_, 429) => new("throttled", RetryHelps: true),
        (_, 401 or 403) => new("denied", RetryHelps: false),
        (_, >= 500) => new("failing", RetryHelps: true),
        (_, >= 300) => new("refused", RetryHelps: false),
        (OperationCanceledException, _) => new("timeout", RetryHelps: true),
        (HttpRequestException or IOException, _) => new("unreachable", RetryHelps: true),
        (AuthenticationFailedException, _) => new("sign-in", RetryHelps: true),
        _ => new("unreadable", RetryHelps: true),
    };
}
