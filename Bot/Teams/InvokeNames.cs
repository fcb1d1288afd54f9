namespace Weerbaar.Teams;

/// <summary>The invokes that we answer; any other name is answered 501.</summary>
internal static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string DialogFetch = "task/fetch";
    public const string DialogSubmit = "task/submit";
    public const string Search = "application/search";
}
