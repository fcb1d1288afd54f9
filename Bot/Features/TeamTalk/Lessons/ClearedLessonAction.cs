namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>It may leave the organisation.</summary>
internal sealed class ClearedLessonAction(LessonStore lessons, TalkFigures figures) : IPersonAction
{
    public string Verb => TalkVerbs.Cleared;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunTalks;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", cancellationToken) is not { } lesson)
        {
            return TeamTalkAccess.SayInDialog(turn, "Lessons.None");
        }

        var marked = await ClearLessonAction.MarkAsync(figures, turn, lesson, cancellationToken);
        if (marked.Open(marked.Settled(data.Inputs)) is > 0 and var open)
        {
            var fault = Turns.Texts.In(turn.Turn.Language)["Refusal.MarksOpen", open];
            return TeamTalkAccess.Answer(turn, ClearLessonAction.Show(turn, lesson, marked, data, fault));
        }

        return TeamTalkAccess.SayInDialog(turn, "Clear.Done")
            .With([new TalkChange.Learned(lesson with { ApprovedBy = lesson.ApprovedBy ?? turn.Turn.By })]);
    }
}
