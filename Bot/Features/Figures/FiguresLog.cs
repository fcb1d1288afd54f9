namespace Weerbaar.Features.Figures;

/// <summary>
/// What is logged of figures: which, never what they say; who took them stands in a row (<see cref="Records.AccessLogStore"/>).
/// </summary>
internal static partial class FiguresLog
{
    [LoggerMessage(4601, LogLevel.Information, "Figures {Period} were taken as {Kind}")]
    public static partial void FiguresTaken(this ILogger logger, string period, string kind);

    [LoggerMessage(4602, LogLevel.Information, "Figures {Period} as {Kind} were refused")]
    public static partial void FiguresRefused(this ILogger logger, string period, string kind);

    [LoggerMessage(3021, LogLevel.Warning, "Figures: somebody of management was not told, {Code}")]
    public static partial void FiguresUntold(this ILogger logger, string code);
}
