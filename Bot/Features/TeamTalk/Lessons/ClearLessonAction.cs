using Weerbaar.Features.TeamTalk.Checking;
using Weerbaar.Features.TeamTalk.Consent;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>
/// An officer reads a lesson once more before it may leave the organisation, and sees what may lead to somebody; each of that
/// needs a reason. The words of a lesson are the team's: who wants others writes a new lesson.
/// </summary>
internal sealed class ClearLessonAction(LessonStore lessons, TalkFigures figures) : IPersonAction
{
    public string Verb => TalkVerbs.Clear;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunTalks;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", cancellationToken) is { } lesson
            ? TeamTalkAccess.Answer(turn, Show(turn, lesson, await MarkAsync(figures, turn, lesson, cancellationToken), data, null))
            : TeamTalkAccess.SayInDialog(turn, "Lessons.None");

    internal static async Task<MarkedText> MarkAsync(
        TalkFigures figures, PersonTurn turn, Lesson lesson, CancellationToken cancellationToken)
    {
        var lists = TalkLists.Of(turn.Turn.Playbook, await figures.FindRareKindsAsync(turn.Turn.Playbook, cancellationToken));
        return new MarkedText(
            lesson.Text, ReidentificationCheck.Find(lesson.Text, KnownOfCase.Nothing, lists), Texts.In(turn.Turn.Language));
    }

    internal static DialogAnswer Show(PersonTurn turn, Lesson lesson, MarkedText marked, ActionData data, string? fault)
    {
        var words = Texts.In(turn.Turn.Language);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Clear.Title"],
            [
                Layout.Fault(fault),
                Layout.Paragraph(words["Clear.Intro"]),
                marked.Shown(),
                Layout.Small(words["Share.Duty"]),
                .. marked.Fields(data.Inputs, []),
            ]) with
        {
            Actions = [Button.Submit(words["Clear.Send"], TalkVerbs.Cleared, TalkVerbs.Ids(lesson.Id), ActionStyle.Positive)],
        };
        return new DialogAnswer(words["Clear.Title"], card);
    }
}
