namespace Weerbaar.Features.Meetings;

/// <summary>What is logged of what the bot makes in Teams: numbers and codes, never content.</summary>
internal static partial class MeetingsLog
{
    [LoggerMessage(3017, LogLevel.Warning, "Case {Number}: nobody can say whether its chat was made, {Cause}")]
    public static partial void ChatUnknown(this ILogger logger, string number, string cause);

    [LoggerMessage(3018, LogLevel.Warning, "Case {Number}: {What} was not made, {Code}")]
    public static partial void NotMade(this ILogger logger, string number, string what, string code);

    /// <summary>Of what was not made an administrator must hear: a permission may be missing.</summary>
    public static void Made(this ILogger logger, string number, TogetherEnded news)
    {
        if (news is ChatFailed chat)
        {
            logger.NotMade(number, "chat", chat.Code);
        }
        else if (news is AppointmentFailed appointment)
        {
            logger.NotMade(number, "appointment", appointment.Code);
        }
    }
}
