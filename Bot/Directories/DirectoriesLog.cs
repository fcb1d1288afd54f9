namespace Weerbaar.Directories;

/// <summary>What the directory logs: what was asked and codes, never who.</summary>
internal static partial class DirectoriesLog
{
    [LoggerMessage(4201, LogLevel.Warning, "Directory did not answer {Question}: {Code} (status {Status})")]
    public static partial void NoAnswer(this ILogger logger, string question, string code, int status);

    [LoggerMessage(4202, LogLevel.Warning, "Directory out of reach ({Code}): an earlier membership served reading")]
    public static partial void EarlierAnswerUsed(this ILogger logger, string code);

    [LoggerMessage(4203, LogLevel.Error, "Group {Setting} of the settings cannot be read: {Code}")]
    public static partial void GroupUnreadable(this ILogger logger, string setting, string code);
}
