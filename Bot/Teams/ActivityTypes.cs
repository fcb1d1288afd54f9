namespace Weerbaar.Teams;

/// <summary>The types of activity that we act on; all others are answered 200 and left alone.</summary>
public static class ActivityTypes
{
    public const string Message = "message";

    /// <summary>A message was edited or brought back.</summary>
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
}

/// <summary>The invokes that we answer; any other name is answered 501.</summary>
public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string DialogFetch = "task/fetch";
    public const string DialogSubmit = "task/submit";
    public const string Search = "application/search";
}
