namespace Weerbaar.Features.Meetings;

/// <summary>The manager plans the talk with the employee (D28). Planned is not yet held: that they say on their card.</summary>
internal sealed class AftercareTalkForm(TalkPlan plan) : ICaseForm, IAboutOthers
{
    public string Verb => MeetingVerbs.PlanAftercare;

    public Permission Needs => Permission.ConfirmTalk;

    public bool ShowsContent => true;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken) =>
        plan.ShowAsync(dialog, Verb, TalkKind.Aftercare, Meeting.Aftercare(dialog.Of), null, cancellationToken);

    public ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken) =>
        new(plan.Command(dialog, TalkKind.Aftercare, null));
}
