using Weerbaar.Directories;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>The lesson is kept, without who wrote it. What the team will do has an owner and a date, or is not accepted.</summary>
internal sealed class AddLessonAction(
    LessonStore lessons, TeamTalkAccess door, GraphDirectory directory) : IPersonAction, IAboutOthers
{
    public string Verb => TalkVerbs.AddLesson;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (await door.FindDiscussionAsync(data, cancellationToken) is not { } talk)
        {
            return TeamTalkAccess.SayInDialog(turn, "Team.Only");
        }

        if (data.Input(LessonForm.Text) is not { } text)
        {
            return Again(turn, talk, data, "Lesson.Missing");
        }

        if (text.Length > LessonForm.MostTyped)
        {
            return Again(turn, talk, data, "Lesson.TooLong");
        }

        var today = turn.Turn.Calendar.LocalDate(turn.Turn.Now);
        var lesson = new Lesson(LessonStore.IdOf(talk, text), talk.Id, today, text);
        if (data.Input(LessonForm.Doing) is not null)
        {
            if (data.NamesNobody(LessonForm.Owner))
            {
                return AgainWith(turn, talk, data, RefusalText.Of(new PersonUnknown(), turn.Turn.Language));
            }

            var owner = data.Person(LessonForm.Owner) is { } id ? await directory.FindAsync(id, cancellationToken) : null;
            if (owner is not { Enabled: true } || LessonForm.DueIn(data) is not { } due || due < today)
            {
                return Again(turn, talk, data, "Lesson.WhoAndWhen");
            }

            lesson = lesson with { Promise = new Promise(new Person(new PersonId(owner.Id), owner.Name), due) };
        }

        return TeamTalkAccess.Answer(turn, new DialogClosed())
            // Sent again it is there already, and may be done or approved by now.
            .With(await lessons.FindAsync(lesson.Id, cancellationToken) is null ? [new TalkChange.Learned(lesson)] : []);
    }

    private static PersonOutcome Again(PersonTurn turn, Discussion talk, ActionData data, string fault) =>
        AgainWith(turn, talk, data, Texts.In(turn.Turn.Language)[fault]);

    private static PersonOutcome AgainWith(PersonTurn turn, Discussion talk, ActionData data, string fault) =>
        TeamTalkAccess.Answer(turn, LessonForm.Show(turn, talk, data, fault));
}
