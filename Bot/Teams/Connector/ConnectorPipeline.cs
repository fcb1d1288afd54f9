using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// Sends calls with the bot's token, again where the documented table allows it (412, 429, 502, 503, 504 and what never
/// reached the connector), obeying Retry-After. A call that must not happen twice is not sent again once its answer was
/// lost. Long waits are left to the caller, who has a queue.
/// </summary>
internal sealed class ConnectorPipeline(
    HttpClient http, BotToken token, IOptions<BotOptions> options, TimeProvider clock,
    ILogger<ConnectorPipeline> logger)
{
    private static readonly TimeSpan AttemptTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly AllowedHosts _hosts = AllowedHosts.Services(options.Value);

    private readonly ResiliencePipeline<ConnectorReply> _retry =
        new ResiliencePipelineBuilder<ConnectorReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ConnectorReply>
            {
                ShouldHandle = new PredicateBuilder<ConnectorReply>().HandleResult(reply => reply.IsAgain),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(1),
                OnRetry = _ =>
                {
                    Signals.Retries.Add(1, Signals.Tag(Signals.Kind, "connector"));
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
        using var span = Signals.Traces.StartActivity($"connector {call.Name}", ActivityKind.Client);
        var reply = await _retry.ExecuteAsync(async stop => await AttemptAsync(call, stop), cancellationToken);
        var outcome = reply.Failure?.GetType().Name ?? "Delivered";
        span?.SetTag(Signals.Outcome, outcome);
        Signals.Deliveries.Add(1, Signals.Tag(Signals.Call, call.Name), Signals.Tag(Signals.Outcome, outcome));
        if (reply.Failure is { } failure)
        {
            var refused = failure as SendOutcome.Refused;
            logger.CallFailed(call.Method.Method, outcome, refused?.Status ?? 0, refused?.Code, reply.Vector);
        }
        return reply;
    }

    private async Task<ConnectorReply> AttemptAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(AttemptTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            return await OnceAsync(call, isSecond: false, stop.Token);
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

    private async Task<ConnectorReply> OnceAsync(ConnectorCall call, bool isSecond, CancellationToken cancellationToken)
    {
        var bearer = await token.GetAsync(cancellationToken);
        using var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (call.Body is { } body)
        {
            request.Content = new StringContent(
                body.ToJsonString(TeamsJson.Relaxed), Encoding.UTF8, "application/json");
        }
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && !isSecond)
        {
            token.Drop(bearer);
            return await OnceAsync(call, isSecond: true, cancellationToken);
        }
        return Reply(call, response, ConnectorError.Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
    }

    private ConnectorReply Reply(ConnectorCall call, HttpResponseMessage response, JsonElement? body)
    {
        if (response.IsSuccessStatusCode)
        {
            return new(body);
        }
        var status = (int)response.StatusCode;
        var wait = RetryAfter(response);
        var isAgain = status is 412 or 429 or 502 or 503 || (status == 504 && call.IsRepeatable);
        return new(
            null, ConnectorError.Read(body).Outcome(status, wait, call.IsRepeatable),
            isAgain && !(wait > LongestWait), wait)
        {
            Vector = CorrelationVector.Of(response.Headers),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };

    private static bool IsUnsent(HttpRequestException lost) => lost.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError;
}
