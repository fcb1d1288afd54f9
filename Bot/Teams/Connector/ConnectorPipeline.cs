using System.Diagnostics;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Rest;
using Polly;
using Polly.Retry;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// Sends calls with the bot's token, again where the documented table allows it (412, 429, 502, 503, 504 and what never
/// reached the connector), obeying Retry-After. A call that must not happen twice is not sent again once its answer was
/// lost. Long waits are left to the caller, who has a queue.
/// </summary>
internal sealed class ConnectorPipeline(
    ConnectorClients clients, BotToken token, IOptions<BotOptions> options, TimeProvider timeProvider,
    ILogger<ConnectorPipeline> logger)
{
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly AllowedHosts _hosts = AllowedHosts.Services(options.Value);

    private readonly ResiliencePipeline<ConnectorReply> _retry =
        new ResiliencePipelineBuilder<ConnectorReply> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<ConnectorReply>
            {
                ShouldHandle = new PredicateBuilder<ConnectorReply>().HandleResult(reply => reply.IsAgain),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                OnRetry = _ =>
                {
                    BotTelemetry.Retries.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, "connector"));
                    return ValueTask.CompletedTask;
                },
                DelayGenerator = again => ValueTask.FromResult(again.Outcome.Result?.RetryAfter),
            })
            .Build();

    public async Task<ConnectorReply> SendAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        if (!_hosts.Allows(call.ServiceUrl))
        {
            logger.HostRefused();
            return new(null, new SendOutcome.Refused(0, "HostNotAllowed"));
        }
        using var span = BotTelemetry.Traces.StartActivity($"connector {call.Name}", ActivityKind.Client);
        var reply = await _retry.ExecuteAsync(async stop => await AttemptAsync(call, stop), cancellationToken);
        if (call.IsRead && reply is { Body: null, Failure: null })
        {
            reply = new(null, new SendOutcome.Unavailable(0));
        }
        var outcome = reply.Failure?.GetType().Name ?? "Delivered";
        span?.SetTag(BotTelemetry.Outcome, outcome);
        BotTelemetry.Deliveries.Add(1, BotTelemetry.Tag(BotTelemetry.Call, call.Name), BotTelemetry.Tag(BotTelemetry.Outcome, outcome));
        if (reply.Failure is { } failure)
        {
            var refused = failure as SendOutcome.Refused;
            logger.CallFailed(call.Name, outcome, refused?.Status ?? 0, refused?.Code, reply.Vector);
        }
        return reply;
    }

    private async Task<ConnectorReply> AttemptAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(AttemptTime, timeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await SendOnceAsync(call, isSecond: false, stop.Token);
        }
        catch (AuthenticationFailedException)
        {
            return new(null, new SendOutcome.Unavailable(0));
        }
        catch (HttpRequestException lost) when (IsUnsent(lost))
        {
            return new(null, new SendOutcome.Unavailable(0), IsAgain: true);
        }
        catch (Exception lost) when (lost is HttpRequestException
            || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return call.IsRepeatable
                ? new(null, new SendOutcome.Unavailable(0), IsAgain: true)
                : new(null, new SendOutcome.Ambiguous());
        }
    }

    private async Task<ConnectorReply> SendOnceAsync(ConnectorCall call, bool isSecond, CancellationToken cancellationToken)
    {
        var bearer = await token.GetAsync(cancellationToken);
        try
        {
            return new(await call.SendAsync((Conversations)clients.For(call.ServiceUrl).Conversations, cancellationToken));
        }
        catch (SerializationException)
        {
            // Done; what it says of it cannot be read.
            return new(null);
        }
        catch (RestException refused) when (ResponseOf(refused) is { } response)
        {
            if ((int)response.StatusCode is StatusCodes.Status401Unauthorized && !isSecond)
            {
                token.Drop(bearer);
                return await SendOnceAsync(call, isSecond: true, cancellationToken);
            }

            return Reply(call, response);
        }
    }

    /// <summary>Two kinds that know nothing of each other.</summary>
    private static HttpResponseMessageWrapper? ResponseOf(RestException refused) => refused switch
    {
        ErrorResponseException error => error.Response,
        HttpOperationException other => other.Response,
        _ => null,
    };

    private ConnectorReply Reply(ConnectorCall call, HttpResponseMessageWrapper response)
    {
        var status = (int)response.StatusCode;
        if (status is >= 200 and < 300)
        {
            return new(null);
        }

        var wait = RetryAfter(response);
        var isAgain = status is 412 or 429 or 502 or 503 || (status == 504 && call.IsRepeatable);
        return new(
            null, ConnectorError.Read(Json.Parse(response.Content ?? "")).Outcome(status, wait, call.IsRepeatable),
            isAgain && !(wait > LongestWait), wait)
        {
            Vector = CorrelationVector.Of(response.Headers),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var said) && RetryConditionHeaderValue.TryParse(said.FirstOrDefault(), out var wait)
            ? wait switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } when date > timeProvider.GetUtcNow() => date - timeProvider.GetUtcNow(),
                _ => null,
            }
            : null;

    private static bool IsUnsent(HttpRequestException lost) => lost.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError;
}
