namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>The dialog opens.</summary>
internal sealed class LessonAction(TeamTalkAccess door) : IPersonAction
{
    public string Verb => TalkVerbs.Lesson;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await door.FindDiscussionAsync(data, cancellationToken) is { } talk
            ? TeamTalkAccess.Answer(turn, LessonForm.Show(turn, talk, data, null))
            : TeamTalkAccess.SayInDialog(turn, "Team.Only");
}
