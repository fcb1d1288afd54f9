namespace Weerbaar.Features.Prevention;

/// <summary>What stands behind the buttons of one small thing a month.</summary>
internal static class PreventionVerbs
{
    public const string Join = "prevention-join";
    public const string Stop = "prevention-stop";
    public const string Decline = "prevention-decline";
    public const string Done = "prevention-done";
    public const string AskInvite = "prevention-ask-invite";
    public const string Invite = "prevention-invite";

    /// <summary>The tip that a card is about.</summary>
    public const string Tip = "tip";

    /// <summary>The kind of work that was chosen.</summary>
    public const string Sector = "sector";

    /// <summary>Who is invited.</summary>
    public const string People = "people";
}
