using Weerbaar.Features.OwnCase;

namespace Weerbaar.Features.Intake;

/// <summary>What the buttons of the intake ask for.</summary>
internal static class IntakeVerbs
{
    public const string Next = "intake-next";
    public const string Skip = "intake-skip";
    public const string Back = "intake-back";
    public const string Change = "intake-change";
    public const string LeaveOut = "intake-leave-out";
    public const string Send = "intake-send";
    public const string Stop = "intake-stop";
    public const string Resume = "intake-resume";
    public const string StartAnew = "intake-start-anew";
    public const string Begin = "intake-begin";
    public const string StepDanger = "intake-step-danger";
    public const string Undo = "intake-undo";
    public const string FollowAnew = "intake-follow-anew";
    public const string Place = "intake-place";
    public const string FilesBelong = "intake-files-belong";
    public const string Danger = NewDanger.Verb;
    public const string AskDanger = "intake-ask-danger";
    public const string NoDanger = "intake-no-danger";
    public const string ShareDanger = "intake-share-danger";
    public const string EndDanger = "intake-end-danger";
    public const string GoOn = "intake-go-on";
    public const string Nobody = "intake-warn-nobody";
    public const string NotSelfHarm = "intake-not-self-harm";
}
