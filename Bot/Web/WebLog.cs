namespace Weerbaar.Web;

/// <summary>What the page logs: codes, never who or what.</summary>
internal static partial class WebLog
{
    [LoggerMessage(4501, LogLevel.Warning, "A sign-in was not believed: {Code}")]
    public static partial void SignInRefused(this ILogger logger, string code);

    [LoggerMessage(4502, LogLevel.Information, "A page was asked for and not shown (groups unknown: {GroupsUnknown})")]
    public static partial void LookRefused(this ILogger logger, bool groupsUnknown);

    [LoggerMessage(4503, LogLevel.Warning, "A page answered 'try again': {Error}")]
    public static partial void PageBusy(this ILogger logger, string error);

    [LoggerMessage(4504, LogLevel.Warning,
        "There is no page for looking at evidence: set Looking:PublicAddress to the https address at which browsers reach the bot")]
    public static partial void NoPage(this ILogger logger);

    [LoggerMessage(4505, LogLevel.Warning, "The key {Row} of the evidence page cannot be read and is left out: {Error}")]
    public static partial void PageKeyUnread(this ILogger logger, string row, string error);
}
