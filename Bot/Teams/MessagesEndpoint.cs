using Microsoft.Extensions.Options;
using Weerbaar.Teams.Authentication;
using Weerbaar.Teams.Messages;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>
/// Where Teams posts activities. Who it is comes before what it says: nothing of a body is read until the token holds.
/// </summary>
internal sealed class MessagesEndpoint(
    InboundAuthentication authentication, ActivityCheck check, TurnRunner turns, IOptions<BotOptions> options, TimeProvider timeProvider,
    ILogger<MessagesEndpoint> logger)
{
    private readonly TurnReader _reader = new(new IncomingReader(options.Value));

    public async Task HandleAsync(HttpContext http)
    {
        var token = await authentication.CheckAsync(http.Request.Headers.Authorization);
        if (!token.IsValid)
        {
            Refuse(http, token.Status, token.Code);
            return;
        }
        if (!http.Request.HasJsonContentType())
        {
            Refuse(http, StatusCodes.Status415UnsupportedMediaType, "NotJson");
            return;
        }
        var (activity, status, code) = await ActivityReader.ReadAsync(http.Request, http.RequestAborted);
        if (activity is null)
        {
            Refuse(http, status, code);
            return;
        }
        if (check.Refusal(token, activity) is { } refusal)
        {
            Refuse(http, StatusCodes.Status403Forbidden, refusal);
            return;
        }
        var answer =
            await turns.RunAsync(activity, _reader.Read(activity, timeProvider.GetUtcNow()), CorrelationVector.Of(http.Request.Headers));
        await InvokeBody.WriteAsync(http.Response, answer);
    }

    private void Refuse(HttpContext http, int status, string code)
    {
        logger.ActivityRefused(status, code);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }
    }
}
