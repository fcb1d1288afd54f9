namespace Weerbaar.Directories;

/// <summary>What the directory logs: what was asked and codes, never who.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Warning, "Directory did not answer {Question}: {Code} (status {Status})")]
    public static partial void NoAnswer(this ILogger logger, string question, string code, int status);

    [LoggerMessage(3001, LogLevel.Warning, "Directory out of reach ({Code}): an earlier membership was used for reading")]
    public static partial void EarlierAnswerUsed(this ILogger logger, string code);
}
