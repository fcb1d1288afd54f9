using Newtonsoft.Json.Linq;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// What a refusing connector says, in its two shapes: <c>{ error: { code, message } }</c> and the older <c>{ errorCode,
/// message }</c>, whose message is JSON again with a subCode. Anything else (HTML of a proxy) says nothing.
/// </summary>
internal sealed record ConnectorError(string Code, bool IsForeignId)
{
    private static readonly ConnectorError None = new("", false);

    public static ConnectorError Read(JToken? body)
    {
        var error = body.Field("error");
        if (error.Text("code") is { } code)
        {
            // A 403 BadArgument is told apart only by its sentence: the id belongs to another bot.
            var message = error.Text("message") ?? "";
            return new(Plain(code), message.Contains("Failed to decrypt", StringComparison.OrdinalIgnoreCase));
        }
        return body.Text("message") is { } inner && Json.Parse(inner).Text("subCode") is { } subCode
            ? new(Plain(subCode), false)
            : None;
    }

    // A code is logged, so it is only taken for one when it looks like one.
    private static string Plain(string code) => code.Length <= 64 && code.All(char.IsAsciiLetterOrDigit) ? code : "";

    /// <summary>The documented table of the connector's answers.</summary>
    public SendOutcome Outcome(int status, TimeSpan? retryAfter, bool repeatable) => (status, Code) switch
    {
        (403 or 404, "BotNotInConversationRoster") => new SendOutcome.NotInstalled(),
        (403, "ForbiddenOperationException") => new SendOutcome.NotInstalled(),
        (403, "BotDisabledByAdmin" or "ConversationBlockedByUser" or "MessageWritesBlocked") =>
            new SendOutcome.Blocked(Code),
        (403, _) when IsForeignId => new SendOutcome.ConversationGone(),
        (404, "ConversationNotFound") => new SendOutcome.ConversationGone(),
        (404, "ActivityNotFoundInConversation") => new SendOutcome.MessageGone(),
        (412 or 429, _) => new SendOutcome.Throttled(retryAfter ?? TimeSpan.FromSeconds(2)),
        (413, _) => new SendOutcome.TooLarge(),
        (504, _) when !repeatable => new SendOutcome.Ambiguous(),
        (500 or 502 or 503 or 504, _) => new SendOutcome.Unavailable(status),
        _ => new SendOutcome.Refused(status, Code),
    };
}
