namespace Weerbaar.Features.Response;

/// <summary>What stands behind the buttons of the card of who decides.</summary>
internal static class DeciderVerbs
{
    public const string Approve = "response-approve";
    public const string Decline = "response-decline";
    public const string SendBack = "response-send-back";
    public const string TakeBack = "response-take-back";
    public const string Talk = "response-talk";

    /// <summary>The id that names the proposal's revision: only when that has changed is a decision stale.</summary>
    public const string Revision = "revision";
}
