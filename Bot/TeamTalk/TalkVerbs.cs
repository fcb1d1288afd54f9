namespace Weerbaar.TeamTalk;

/// <summary>What stands behind the buttons of the team's talk, and the ids they carry.</summary>
internal static class TalkVerbs
{
    public const string Share = Triage.OfficerVerbs.Share;
    public const string Agree = "talk-agree";
    public const string Decline = "talk-decline";

    /// <summary>What the officer wants done in the dialog of one case.</summary>
    public const string Step = "step";
}
