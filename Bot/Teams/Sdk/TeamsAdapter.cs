using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// The SDK's way from an activity to its handler. Before it stand our own checks; it writes no log, since the SDK's holds ids of
/// conversations and texts of errors.
/// </summary>
internal sealed class TeamsAdapter(TeamsAuthentication authentication, TeamsBot bot) : CloudAdapterBase(authentication, NullLogger.Instance)
{
    /// <param name="activity">Checked: its token, its tenant, its fields.</param>
    /// <param name="context">The same for those who know nothing of the SDK.</param>
    public async Task<InvokeResponse> RunAsync(Activity activity, TurnContext context, CancellationToken cancellationToken)
    {
        // The SDK would make the thread's culture of it, and answer in the body of the request.
        (activity.Locale, activity.DeliveryMode) = (null, null);
        var checkedAlready = new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity(),
            ConnectorFactory = authentication.Factory,
        };
        var answer = await ProcessActivityAsync(
            checkedAlready,
            activity,
            (turn, stop) =>
            {
                turn.TurnState.Add(context);
                return bot.OnTurnAsync(turn, stop);
            },
            cancellationToken);
        return answer?.Body as InvokeResponse ?? new EmptyAnswer();
    }
}
