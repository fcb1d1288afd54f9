namespace Weerbaar.Features.TeamTalk;

/// <summary>What is logged of the team's talk: codes, never content.</summary>
internal static partial class TeamTalkLog
{
    [LoggerMessage(3013, LogLevel.Warning, "The team's channel cannot be reached, {Code}")]
    public static partial void TalkUnreachable(this ILogger logger, string code);
}
