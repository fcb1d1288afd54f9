using Weerbaar.Features.Triage;

namespace Weerbaar.Features.TeamTalk;

/// <summary>What stands behind the buttons of the team's talk, and the ids they carry.</summary>
internal static class TalkVerbs
{
    public const string Share = OfficersVerbs.Share;
    public const string Agree = "talk-agree";
    public const string Decline = "talk-decline";
    public const string Answer = "talk-answer";
    public const string Read = "talk-read";
    public const string Lesson = "talk-lesson";
    public const string AddLesson = "talk-lesson-add";
    public const string Done = "talk-done";
    public const string Clear = "talk-clear";
    public const string Cleared = "talk-cleared";
    public const string Now = "talk-now";
    public const string Keep = "talk-keep";
    public const string Less = "talk-less";
    public const string Stop = "talk-stop";
    public const string Resume = "talk-resume";

    /// <summary>What the officer wants done in the dialog of one case.</summary>
    public const string Step = "step";

    /// <summary>How often the talk was when the button was drawn.</summary>
    public const string Every = "every";

    /// <summary>Which talk, or which lesson.</summary>
    public const string Id = "id";

    public static Dictionary<string, string> Ids(string id) => new() { [Id] = id };
}
